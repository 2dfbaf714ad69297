package io.raygate.parameters.ui;

import com.vaadin.flow.component.html.Paragraph;
import io.raygate.design.ShownOnce;
import io.raygate.vocabulary.Secret;
import java.time.Duration;

/** Shows a job token, alone and in lines that are ready to paste. */
class MintedTokenDialog extends OnceDialog {

    private static final Duration LIFE = Duration.ofMinutes(1);

    private static final String LINES =
            """
            export RAY_JOB_HEADERS='{"Authorization": "Bearer %2$s"}'

            ray job submit --address %1$s -- python -c "import ray; ray.init(); print(ray.cluster_resources())\"""";

    MintedTokenDialog(String application, String url, Secret token) {
        super("Job token for " + application, "640px", LIFE, "Close");
        show(
                new Paragraph(
                        "Paste this into a shell. It is shown for a minute and not kept here: mint"
                                + " another when it is lost or has ended."),
                sent(ShownOnce.asLines("job token"), token),
                sent(
                        ShownOnce.asLines("commands with the job token"),
                        Secret.of(LINES.formatted(url, token.reveal()))));
    }
}
