package io.raygate.applications.ui.detail;

import io.raygate.certificates.CertificateAuthority;
import io.raygate.vocabulary.ServiceName;
import java.util.Arrays;
import java.util.List;

/** Lines to paste that reach an endpoint; what is secret stands as a placeholder. */
enum Snippet {
    BROWSER(
            ServiceName.DASHBOARD,
            "Browser",
            "Sign in with the dashboard account, or press Open dashboard above.",
            "%1$s"),

    RAY_CLI(
            ServiceName.DASHBOARD,
            "Ray CLI",
            Snippet.withKey(),
            """
            # pip install "ray[default,serve]==%2$s"
            # in this shell, once
            %3$sexport RAY_JOB_HEADERS='{"Authorization": "Bearer <access key>"}'

            ray job submit --address %1$s -- \\
                python -c "import ray; ray.init(); print(ray.cluster_resources())"
            ray job list --address %1$s

            # these read the key from Ray's own variables
            export RAY_AUTH_MODE=token RAY_AUTH_TOKEN='<access key>'
            ray list nodes --address %1$s
            serve status --address %1$s\
            """),

    PYTHON(
            ServiceName.DASHBOARD,
            "Python SDK",
            Snippet.withKey(),
            """
            # pip install "ray[default]==%2$s"
            from ray.job_submission import JobSubmissionClient

            client = JobSubmissionClient(
                "%1$s",
                headers={"Authorization": "Bearer <access key>"},%5$s
            )
            job = client.submit_job(entrypoint="python -c 'print(6 * 7)'")
            print(job, client.get_job_status(job))\
            """),

    CURL(
            ServiceName.DASHBOARD,
            "curl",
            Snippet.withKey(),
            """
            curl%4$s -H 'Authorization: Bearer <access key>' %1$s/api/version

            curl%4$s -H 'Authorization: Bearer <access key>' -H 'Content-Type: application/json' \\
              -d '{"entrypoint": "echo hello"}' %1$s/api/jobs/\
            """),

    JUPYTER(
            ServiceName.JUPYTER,
            "Jupyter",
            "In VS Code choose Select Kernel, Existing Jupyter Server, and give it the second"
                    + " address. Whoever has the token runs any code here.",
            """
            # in the browser: sign in with the Jupyter token, press Open notebook above, or
            %1$s/lab?token=<jupyter token>

            # for tools that ask for the address of a Jupyter server
            %1$s/?token=<jupyter token>

            # this application's kernels in a JupyterLab of your own
            jupyter lab --gateway-url=%1$s \\
                --GatewayClient.auth_token='<jupyter token>'%6$s

            # the notebooks, over REST
            curl%4$s -H 'Authorization: token <jupyter token>' %1$s/api/contents\
            """);

    /** Requests asks for the first variable, the log of a running job for the second. */
    private static final String TRUST_IN_SHELL =
            "export REQUESTS_CA_BUNDLE=$PWD/%1$s SSL_CERT_FILE=$PWD/%1$s\n"
                    .formatted(CertificateAuthority.FILE);

    private final ServiceName service;
    private final String title;
    private final String hint;
    private final String template;

    Snippet(ServiceName service, String title, String hint, String template) {
        this.service = service;
        this.title = title;
        this.hint = hint;
        this.template = template;
    }

    String title() {
        return title;
    }

    /** What to put in, or what happens then. */
    String hint(SnippetPlaces places) {
        return places.ownAuthority().contains(service)
                ? hint
                        + " %s is the CA certificate above, also at /ca.pem of this console."
                                .formatted(CertificateAuthority.FILE)
                : hint;
    }

    private static String withKey() {
        return "A job token does in place of the access key, and ends by itself.";
    }

    /** The snippets for the services there are. */
    static List<Snippet> all(SnippetPlaces places) {
        return Arrays.stream(values())
                .filter(snippet -> places.urls().containsKey(snippet.service))
                .toList();
    }

    /** The lines, filled in. */
    String text(SnippetPlaces places) {
        boolean trusts = places.ownAuthority().contains(service);
        return template.formatted(
                places.urls().get(service),
                places.rayVersion(),
                trusts ? TRUST_IN_SHELL : "",
                trusts ? " --cacert " + CertificateAuthority.FILE : "",
                trusts ? "\n    verify=\"%s\",".formatted(CertificateAuthority.FILE) : "",
                trusts ? " \\\n    --GatewayClient.ca_certs=" + CertificateAuthority.FILE : "");
    }
}
