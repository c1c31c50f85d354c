"""What a project can be compared with."""

from dataclasses import replace
from uuid import UUID

from perfgoals_desktop.domain.declaration import Ancestor
from perfgoals_desktop.services.workspace import Workspace
from perfgoals_desktop.ui.comparing.choices import same_project
from tests.samples import sample_declaration


def test_what_a_project_was_carried_from_comes_first_whatever_its_name(tmp_path):
    last_year = sample_declaration(1, name="旧名称")
    namesake = sample_declaration(2, name="新名称").with_answer("fiscal_year", 2022)
    project = replace(
        sample_declaration(3, name="新名称"), ancestor=Ancestor(last_year.id, last_year.revision, 2023)
    )
    orphan = replace(project, id=UUID(int=77), ancestor=Ancestor(UUID(int=5), 1, 2023))
    workspace = Workspace.create(tmp_path / "数据.pgdb")
    workspace.save(last_year, namesake, project)

    assert same_project(project, workspace) == [last_year.id, namesake.id]
    assert same_project(orphan, workspace) == [project.id, namesake.id]
    workspace.close()
