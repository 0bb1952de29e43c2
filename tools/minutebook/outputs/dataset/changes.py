"""Changes of the tables from one version to the next, the latest first, as the data page tells them."""

CHANGES = (
    (
        "1.1",
        "New columns in vote_events: turnout_numerator, turnout_denominator, threshold_numerator and threshold_denominator give "
        "these shares in numbers. In decisions, vote_event_id and method are those of the motion's vote where a decision follows "
        "from a motion. Instants in minutes, agendas and attendance are on the next day where a meeting went on past midnight. "
        "A list of those away that minutes leave out is null in minutes, and not 0. In vote_events, discrepancy says why figures "
        "differ, and note only what else is said. In findings, extent_number and extent_unit give the extent in numbers. New "
        "columns begun_time, begun_instant and text in agenda_items, item_id in papers, heading and extensions in entries, and "
        "in_git in versions. In votes, weight and cast_by_name say with how many votes somebody voted and who cast them, and "
        "organisation_id which body voted as one; in attendance, columns lead from on_behalf_of to the person or body. Meetings "
        "have the address of their own page. In the view rules_binding, a rule that names no body has a row for each of them. "
        "New tables: questions, decision_steps, text_links, ballots, ballot_ranks and mandates.",
    ),
    ("1.0", "The first version."),
)
