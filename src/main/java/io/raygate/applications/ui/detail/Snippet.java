package io.raygate.applications.ui.detail;

/** Lines to paste that reach the Dashboard's endpoint; the key stands as a placeholder. */
enum Snippet {
    BROWSER(
            "Browser",
            "Sign in with the dashboard account, or press Open dashboard above.",
            "%1$s"),

    RAY_CLI(
            "Ray CLI",
            Snippet.withKey(),
            """
            # in this shell, once
            export RAY_JOB_HEADERS='{"Authorization": "Bearer <access key>"}'

            ray job submit --address %1$s -- \\
                python -c "import ray; ray.init(); print(ray.cluster_resources())"
            ray job list --address %1$s

            # these read the key from Ray's own variables
            export RAY_AUTH_MODE=token RAY_AUTH_TOKEN='<access key>'
            ray list nodes --address %1$s
            serve status --address %1$s"""),

    PYTHON(
            "Python SDK",
            Snippet.withKey(),
            """
            # pip install "ray[default]==%2$s"
            from ray.job_submission import JobSubmissionClient

            client = JobSubmissionClient(
                "%1$s",
                headers={"Authorization": "Bearer <access key>"},
            )
            job = client.submit_job(entrypoint="python -c 'print(6 * 7)'")
            print(job, client.get_job_status(job))"""),

    CURL(
            "curl",
            Snippet.withKey(),
            """
            curl -H 'Authorization: Bearer <access key>' %1$s/api/version

            curl -H 'Authorization: Bearer <access key>' -H 'Content-Type: application/json' \\
              -d '{"entrypoint": "echo hello"}' %1$s/api/jobs/""");

    private final String title;
    private final String hint;
    private final String template;

    Snippet(String title, String hint, String template) {
        this.title = title;
        this.hint = hint;
        this.template = template;
    }

    String title() {
        return title;
    }

    /** What to put in, or what happens then. */
    String hint() {
        return hint;
    }

    private static String withKey() {
        return "A job token does in place of the access key, and ends by itself.";
    }

    /** The lines for an endpoint. */
    String text(String url, String rayVersion) {
        return template.formatted(url, rayVersion);
    }
}
