"""AWS on this machine: moto, with what it lacks added, on a port of 127.0.0.1.

    python3 start.py --port 5000        in the foreground, until Ctrl-C

See docs/emulator.md for what it supplies and what it cannot do.
"""

import argparse
import os
import signal
import sys
import threading

# The folder this file is in may be read-only, or under version control.
sys.dont_write_bytecode = True

# What the C# side (operations/emulation) tells apart.
MOTO_IS_MISSING = 3
PORT_IS_TAKEN = 4

SETTINGS = {
    "MOTO_IAM_LOAD_MANAGED_POLICIES": "true",
    "MOTO_EC2_LOAD_DEFAULT_AMIS": "false",
    "MOTO_S3_ALLOW_CROSSACCOUNT_ACCESS": "false",
    "MOTO_EC2_ENABLE_INSTANCE_TYPE_VALIDATION": "true",
}


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="AWS on this machine.")
    parser.add_argument("--host", default="127.0.0.1", help="address to listen on (127.0.0.1)")
    parser.add_argument("--port", type=int, default=0, help="port to listen on; 0 takes a free one (0)")
    parser.add_argument("--ready", help="JSON file with endpoint, processId and token, written once it answers")
    parser.add_argument("--token", default="", help="told by /_emulator/ping, to recognise this very process")
    parser.add_argument("--own-session", action="store_true", help="keep a terminal's Ctrl-C away from it")
    parser.add_argument("--exit-with-stdin", action="store_true",
                        help="end when standard input is closed, unless the line 'stay' came first")
    return parser.parse_args()


def settle_environment() -> None:
    """A person's AWS or moto settings must not change what the emulator is."""
    for name in [name for name in os.environ if name.startswith(("AWS_", "MOTO_"))]:
        del os.environ[name]
    os.environ.update(SETTINGS)


def leave_session() -> None:
    try:
        os.setsid()
    except PermissionError:
        pass  # It leads a process group already: started by hand, from a shell with job control.


def end_with_stdin() -> None:
    """The kernel closes the pipe when the starting process ends, even by kill -9."""
    for line in sys.stdin:
        if line.strip() == "stay":
            return
    os.kill(os.getpid(), signal.SIGTERM)


def main() -> int:
    options = arguments()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    if options.own_session:
        leave_session()
    if options.exit_with_stdin:
        threading.Thread(target=end_with_stdin, daemon=True).start()
    settle_environment()
    try:
        import moto.server  # noqa: F401
    except ImportError as missing:
        print(f"moto with its server is needed: pip install 'moto[server]==5.2.1' ({missing})", file=sys.stderr)
        return MOTO_IS_MISSING
    import gaps
    import serving

    gaps.fill()
    try:
        listener = serving.listen(options.host, options.port)
    except OSError as error:
        print(f"{options.host}:{options.port} cannot be listened on: {error.strerror}", file=sys.stderr)
        return PORT_IS_TAKEN
    serving.serve(listener, options.token, options.ready)
    return 0


if __name__ == "__main__":
    try:
        code = main()
    except (KeyboardInterrupt, SystemExit) as end:
        code = end.code if isinstance(end, SystemExit) else 0
    sys.stdout.flush()
    # Without taking moto's models apart first, which takes seconds.
    os._exit(code if isinstance(code, int) else 0)
