"""aiogram without the types it builds in advance: two seconds and 60 MB instead of six and 165 (ADR 20)."""

from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel


def import_aiogram() -> None:
    """Import aiogram so that each of its types is built on first use.

    Its types refer to each other before they exist; once they do, it has pydantic build all 444, and its 190
    methods follow. A bot needs some thirty. If aiogram is imported already, all are built, and nothing
    happens.
    """
    whole = BaseModel.model_rebuild.__func__  # type: ignore[attr-defined]
    names: dict[str, Any] = {}

    def later(_: object, *, _types_namespace: Mapping[str, Any] | None = None, **__: Any) -> None:
        names.update(_types_namespace or {})

    def now(model: type[BaseModel], **how: Any) -> Any:
        return whole(model, **{"_types_namespace": names, **how})

    _rebuild_by(later, BaseModel)
    try:
        from aiogram.methods import Response, TelegramMethod
        from aiogram.types import TelegramObject
    finally:
        _rebuild_by(whole, BaseModel)
    if names:
        _rebuild_by(now, TelegramObject, TelegramMethod, Response)


def _rebuild_by(how: Any, *models: type[BaseModel]) -> None:
    for model in models:
        model.model_rebuild = classmethod(how)  # type: ignore[method-assign, assignment]
