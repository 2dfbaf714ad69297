package io.raygate.parameters.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import io.raygate.applications.ApplicationDetails;
import io.raygate.design.FormDialog;
import io.raygate.design.Notices;
import io.raygate.parameters.JobTokens;
import io.raygate.vocabulary.Refusal;
import java.time.Duration;
import java.util.List;

/** Asks how long a job token is to live, and mints it. */
class JobTokenDialog extends FormDialog {

    private static final List<Duration> LIVES =
            List.of(Duration.ofHours(1), Duration.ofHours(8), Duration.ofHours(24));

    private final transient JobTokens tokens;
    private final transient ApplicationDetails application;
    private final String url;
    private final RadioButtonGroup<Duration> life = new RadioButtonGroup<>("Ends after", LIVES);

    JobTokenDialog(JobTokens tokens, ApplicationDetails application, String url) {
        super("Job token for " + application.name(), "Mint job token", () -> {});
        this.tokens = tokens;
        this.application = application;
        this.url = url;
        setWidth("460px");
        life.setItemLabelGenerator(
                hours -> hours.toHours() == 1 ? "1 hour" : hours.toHours() + " hours");
        life.setValue(LIVES.getFirst());
        add(
                new Paragraph(
                        "Whoever holds it can submit and control jobs of this application from a"
                                + " whitelisted address. It carries your name."),
                life);
        act().addClickListener(click -> mint());
    }

    private void mint() {
        try {
            var token = tokens.mint(application.id(), life.getValue());
            close();
            new MintedTokenDialog(application.name(), url, token).open();
        } catch (Refusal refusal) {
            Notices.refused(refusal);
        }
    }
}
