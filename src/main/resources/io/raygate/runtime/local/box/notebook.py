"""JupyterLab behind a gateway: it takes requests with the gateway's token alone, and tells it to nobody.

Run by the environment's own Python. As Jupyter comes, it writes the token it was given into every page: into the
settings of JupyterLab and, on the plain pages, into an attribute of the body. Here it has none that it could write.
"""

import hmac
import os

from jupyter_server.auth.identity import IdentityProvider
from jupyter_server.base.handlers import JupyterHandler
from jupyterlab.labapp import main

with open(os.environ.pop("JUPYTER_TOKEN_FILE"), encoding="ascii") as file:
    TOKEN = file.read().strip()


class ToGateway(JupyterHandler):
    """People sign in and out at the gateway, whatever page of Jupyter they look for."""

    def prepare(self):
        self.redirect("/.raygate/sign-in")


class GatewayAlone(IdentityProvider):
    token = ""
    login_handler_class = logout_handler_class = ToGateway

    async def get_user_token(self, handler):
        shown = self.auth_header_pat.fullmatch(handler.request.headers.get("Authorization", ""))
        if not shown or not hmac.compare_digest(shown[2].encode(), TOKEN.encode()):
            return None
        return self.get_user_cookie(handler) or self.generate_anonymous_user(handler)


if __name__ == "__main__":
    # Where terminals begin.
    os.chdir(os.path.expanduser("~/notebooks"))
    main()
