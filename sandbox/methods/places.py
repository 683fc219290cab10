"""Places and contacts."""

import telegram

from sandbox.errors import bad_request
from sandbox.methods.sending import send
from sandbox.params import Params
from sandbox.world import World


def send_location(world: World, params: Params) -> telegram.Message:
    """sendLocation"""
    return send(world, params, {"location": _location(params)})[0]


def send_venue(world: World, params: Params) -> telegram.Message:
    """sendVenue"""
    place = _location(params)
    venue = {
        "location": place,
        "title": params.required("title"),
        "address": params.required("address"),
    }
    return send(world, params, {"venue": venue, "location": place})[0]


def send_contact(world: World, params: Params) -> telegram.Message:
    """sendContact"""
    contact = {
        "phone_number": params.required("phone_number"),
        "first_name": params.required("first_name"),
    }
    for name in ("last_name", "vcard"):
        if value := params.text(name):
            contact[name] = value
    return send(world, params, {"contact": contact})[0]


def _location(params: Params) -> dict[str, float]:
    latitude, longitude = params.number("latitude"), params.number("longitude")
    if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
        raise bad_request("wrong latitude or longitude specified")
    return {"latitude": latitude, "longitude": longitude}
