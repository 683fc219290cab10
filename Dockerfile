# One process of the bot; compose.yaml runs three of them. What is installed is locked with hashes.
FROM python:3.13-slim AS build
COPY requirements.lock /
RUN python -m venv /venv \
    && /venv/bin/pip install --no-cache-dir --require-hashes -r /requirements.lock \
    && { /venv/bin/python -m compileall -q -j 0 /venv/lib || true; }

FROM python:3.13-slim
RUN useradd --create-home --uid 10001 brunchbot
COPY --from=build /venv /venv
WORKDIR /brunchbot
COPY bot bot
COPY domain domain
COPY handlers handlers
COPY locales locales
COPY services services
COPY storage storage
RUN /venv/bin/python -m compileall -q -j 0 .
ENV PATH=/venv/bin:$PATH PYTHONUNBUFFERED=1 LOG_FORMAT=json
USER brunchbot
EXPOSE 8080
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=6s --start-period=30s CMD \
    ["python", "-c", "import urllib.request as r; r.urlopen('http://127.0.0.1:8080/healthz', timeout=5)"]
ENTRYPOINT ["python", "-m", "bot"]
CMD ["run"]
