import gc
import shutil

import pytest
from PySide6.QtCore import QSettings

from perfgoals_desktop import bootstrap
from perfgoals_desktop.services.importing import import_sources
from perfgoals_desktop.services.sample import sample_source
from perfgoals_desktop.ui.main_window import MainWindow
from perfgoals_desktop.ui.settings import Settings
from tests.ui.patient_bot import PatientBot

DIALOGS_OVER_ONE_ANOTHER = 4


@pytest.fixture(scope="module", autouse=True)
def leftovers_of_the_module():
    """All garbage goes before another module starts threads that could collect it."""
    yield
    gc.collect()


@pytest.fixture(autouse=True)
def garbage_of_the_gui_thread():
    """As in the program: a widget that another thread collects brings the process down."""
    gc.disable()
    yield
    gc.collect(1)
    gc.enable()


@pytest.fixture(autouse=True)
def no_dialog_outlives_its_test(qapp):
    """A dialog that holds up the program would hold up the tests that come after it, too.

    Its window is not gone when its test has ended: Qt deletes it when the next event loop runs.
    """
    yield
    for _ in range(DIALOGS_OVER_ONE_ANOTHER):
        if (dialog := qapp.activeModalWidget()) is None:
            break
        dialog.hide()
    assert qapp.activeModalWidget() is None


@pytest.fixture
def qtbot(qapp, request):
    return PatientBot(request)


@pytest.fixture(scope="session")
def program():
    return bootstrap.build()


@pytest.fixture
def settings(tmp_path):
    return Settings(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))


@pytest.fixture(scope="session")
def published(tmp_path_factory, program):
    """A data file with the 14 published forms; copy it before writing."""
    file = tmp_path_factory.mktemp("published") / "published.pgdb"
    import_sources(file, [sample_source()], program.catalog)
    return file


@pytest.fixture
def window(qtbot, program, settings):
    window = MainWindow(program, settings)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    yield window
    window.close()


@pytest.fixture
def data(tmp_path, published):
    file = tmp_path / "数据.pgdb"
    shutil.copy(published, file)
    return file


@pytest.fixture
def opened(window, data):
    assert window.open_file(data)
    return window
