"""Imports point one way: no module is imported by what it imports, and each stage knows only those before it."""

import ast
from pathlib import Path

PACKAGE = Path(__file__).parent.parent / "tools" / "minutebook"
# The line that data takes (DESIGN section 5): a module may import from its own stage and from those above it.
STAGES = (
    (
        "version",
        "errors",
        "claims",
        "hands",
        "outside",
        "words",
        "rule_words",
        "dates",
        "diagnostics",
        "quoting",
        "labels",
        "periods",
        "holiday_calendars",
    ),
    ("reading",),
    ("records",),
    ("record", "dates_stated", "parse", "schemas", "filing"),
    ("meeting",),
    ("archive",),
    (
        "votes",
        "terms",
        "attendance",
        "decisions",
        "circles",
        "tallies",
        "notices",
        "names_written",
        "ballot_files",
        "relations",
    ),
    ("history",),
    ("checks",),
    ("load",),
    ("past", "public"),
    ("veil", "public_history", "public_past", "first_publications", "corrections"),
    ("rules",),
    ("breaches",),
    ("events", "timeline", "addresses", "lag"),
    ("as_of",),
    ("chronicle", "show", "findings"),
    ("outputs",),
    ("edit",),
    ("publish", "swap", "reporting", "auditing", "writing", "reference", "searching", "frame"),
    ("shell", "querying"),
    ("mkdocs_files", "mkdocs_links", "mkdocs_settings", "mkdocs_words"),
    ("mkdocs_plugin",),
    ("cli", "__main__"),
)


def modules() -> dict[str, Path]:
    return {".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts).removesuffix(".__init__"): path
            for path in sorted(PACKAGE.rglob("*.py"))}  # fmt: skip


def imports_of(path: Path, known: set[str]) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found.update(
                name if (name := f"{node.module}.{alias.name}") in known else node.module for alias in node.names
            )
        elif isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
    return found & known


def stage_of(module: str) -> int:
    part = module.split(".")[1] if "." in module else ""
    return next((number for number, names in enumerate(STAGES) if part in names), -1)


def test_every_module_has_a_stage() -> None:
    assert [name for name in modules() if "." in name and stage_of(name) < 0] == []


def test_no_module_imports_from_a_later_stage() -> None:
    known = set(modules())
    back = [
        f"{module} imports {other}"
        for module, path in modules().items()
        for other in sorted(imports_of(path, known))
        if "." in module and "." in other and stage_of(other) > stage_of(module)
    ]
    assert back == []


def test_no_modules_import_each_other_in_a_circle() -> None:
    known = set(modules())
    graph = {module: imports_of(path, known) - {module} for module, path in modules().items()}
    done: set[str] = set()

    def visit(module: str, path: tuple[str, ...]) -> list[str]:
        if module in path:
            return [" -> ".join((*path[path.index(module) :], module))]
        if module in done:
            return []
        circles = [circle for other in sorted(graph[module]) for circle in visit(other, (*path, module))]
        done.add(module)
        return circles

    assert [circle for module in sorted(graph) for circle in visit(module, ())] == []


def test_family_members_do_not_import_each_other() -> None:
    known = set(modules())
    crossing = [
        f"{module} imports {other}"
        for module, path in modules().items()
        if module.count(".") == 3 and module.startswith("minutebook.checks.")
        for other in imports_of(path, known)
        if other.startswith("minutebook.checks.")
    ]
    assert crossing == []


def test_nothing_below_the_edge_reads_the_clock_or_the_environment() -> None:
    ambient = {"now", "today", "getcwd", "cwd", "environ", "getenv", "setlocale", "expanduser", "home"}
    found = [
        f"{module}:{node.lineno} {node.attr}"
        for module, path in modules().items()
        if 0 <= stage_of(module) < stage_of("minutebook.mkdocs_files")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute) and node.attr in ambient and not is_data(node)
    ]
    assert found == []


def is_data(node: ast.Attribute) -> bool:
    """Whether the attribute is a field of our own values: `edition.today` is the day handed in, `facts.now` a text."""
    name = getattr(node.value, "id", getattr(node.value, "attr", ""))
    return name in {"edition", "evidence", "facts", "self"}
