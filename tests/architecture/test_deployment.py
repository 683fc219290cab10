"""Static checks of what cannot run here: image, compose file, proxy and unit name only things that exist."""

import re
import subprocess
from configparser import ConfigParser

from bot.config import Settings
from bot.process import CLOSING_SECONDS, ENDING_SECONDS, LAST_ROUND_SECONDS
from tests.architecture.source import PACKAGES, ROOT

SETTINGS = {name.upper() for name in Settings.model_fields}
TOLD_TO_OTHERS = {"DOMAIN", "POSTGRES_USER", "POSTGRES_DB", "POSTGRES_PASSWORD"}
NOT_NEEDED = {"sandbox"}  # Telegram on one's own machine


def text(path: str) -> str:
    return (ROOT / path).read_text(encoding="utf-8")


def instructions(name: str) -> list[str]:
    """The arguments of every such instruction of the Dockerfile, with continued lines joined."""
    joined = text("Dockerfile").replace("\\\n", " ")
    return re.findall(rf"^{name} +(.+)$", joined, re.MULTILINE)


def test_the_image_holds_every_package_that_runs_and_the_lock() -> None:
    copied = {arguments.split()[0] for arguments in instructions("COPY")}
    packages = {name for name in PACKAGES if name not in NOT_NEEDED}
    assert packages | {"requirements.lock"} <= copied
    ignored = text(".dockerignore").splitlines()
    assert packages | {"requirements.lock"} == {one[1:] for one in ignored if one.startswith("!")}


def test_the_image_runs_a_python_that_we_support_and_is_asked_for_its_health() -> None:
    [version] = {re.sub(r".*python:3\.(\d+)-slim.*", r"\1", one) for one in instructions("FROM")}
    assert 11 <= int(version) < 15
    assert instructions("ENTRYPOINT") == ['["python", "-m", "bot"]']
    assert "/healthz" in instructions("HEALTHCHECK")[0]
    assert "brunchbot" in instructions("USER")


def test_where_something_cannot_be_installed_there_is_no_image() -> None:
    [steps] = [one for one in instructions("RUN") if "pip install" in one]
    for real, instead in (
        ("python -m venv /venv", "true"),
        ("/venv/bin/pip", "false"),
        ("/venv/bin/python", "true"),
    ):
        steps = steps.replace(real, instead)
    assert subprocess.run(["sh", "-c", steps], check=False).returncode != 0


def test_the_compose_file_sets_only_settings_that_there_are() -> None:
    set_ = set(re.findall(r"^ +([A-Z_]+): ", text("compose.yaml"), re.MULTILINE))
    assert set_ <= SETTINGS | TOLD_TO_OTHERS
    asked_for = set(re.findall(r"\$\{([A-Z_]+)", text("compose.yaml")))
    assert asked_for <= SETTINGS | TOLD_TO_OTHERS
    assert {"BOT_TOKEN", "WEBHOOK_URL", "WEBHOOK_SECRET", "HTTP_PORT", "DATABASE_URL"} <= set_


def test_three_replicas_stand_behind_the_proxy_on_one_path_and_port() -> None:
    compose, proxy = text("compose.yaml"), text("docs/deploy/Caddyfile")
    assert "scale: 3" in compose
    assert "WEBHOOK_URL: https://${DOMAIN:?}/telegram" in compose
    assert "handle /telegram" in proxy
    assert 'HTTP_PORT: "8080"' in compose
    assert "port 8080" in proxy
    assert proxy.count("{") == proxy.count("}")
    assert "./docs/deploy/Caddyfile:" in compose


def test_whoever_stops_the_bot_waits_until_it_has_ended_what_is_in_hand() -> None:
    [grace] = re.findall(r"stop_grace_period: (\d+)s", text("compose.yaml"))
    unit = ConfigParser(strict=False, interpolation=None)
    unit.read_string(text("docs/deploy/brunchbot.service"))
    assert set(unit.sections()) == {"Unit", "Service", "Install"}
    waited = ENDING_SECONDS + CLOSING_SECONDS
    assert LAST_ROUND_SECONDS < ENDING_SECONDS
    assert waited <= 10 < min(int(grace), unit.getint("Service", "TimeoutStopSec"))
    assert unit["Service"]["ExecStart"].endswith("/.venv/bin/brunchbot run")
