package io.raygate.parameters.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import io.raygate.design.CodeBlock;
import io.raygate.vocabulary.Secret;

/** Shows a job token in lines that are ready to paste, and forgets it when it closes. */
class MintedTokenDialog extends Dialog {

    private static final String LINES =
            """
            export RAY_JOB_HEADERS='{"Authorization": "Bearer %2$s"}'

            ray job submit --address %1$s -- python -c "import ray; ray.init(); print(ray.cluster_resources())\"""";

    MintedTokenDialog(String application, String url, Secret token) {
        setHeaderTitle("Job token for " + application);
        setWidth("640px");
        addClassName("rg-dialog");
        setCloseOnOutsideClick(false);
        add(
                new Paragraph(
                        "Paste this into a shell. The token is not kept here: mint another when it"
                                + " is lost or has ended."),
                new CodeBlock(token.reveal(), "job token"),
                new CodeBlock(LINES.formatted(url, token.reveal()), "commands with the job token"));
        Button close = new Button("Close", click -> close());
        close.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(close);
        addDetachListener(detached -> removeAll());
    }
}
