"""The page: the archive in a browser, on this machine alone.

app(Settings(database=Path("outputs/minutes.db"))) -> an ASGI application; settings.run(...) starts it under uvicorn.
"""
