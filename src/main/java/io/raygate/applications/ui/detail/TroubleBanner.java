package io.raygate.applications.ui.detail;

import com.vaadin.flow.component.Component;
import io.raygate.applications.ApplicationDetails;
import io.raygate.applications.Attachment;
import io.raygate.applications.Status;
import io.raygate.applications.spi.ApplicationBanner;
import io.raygate.design.Banner;
import io.raygate.design.Moments;
import io.raygate.design.Tone;
import io.raygate.runtime.AttachedServices;
import io.raygate.runtime.ServiceAnswer;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/** Says that an application failed or does not answer, why, and what helps. */
@org.springframework.stereotype.Component
class TroubleBanner implements ApplicationBanner {

    private static final Pattern NO_SUCH_RAY =
            Pattern.compile("Ray \\S+ does not exist|There is no Ray for Python");

    private final AttachedServices attached;

    TroubleBanner(AttachedServices attached) {
        this.attached = attached;
    }

    @Override
    public int order() {
        return 0;
    }

    @Override
    public Optional<Component> banner(ApplicationDetails application) {
        if (application.status() == Status.FAILED) {
            return Optional.of(failed(application));
        }
        return application.notRespondingSince().map(since -> silent(application, since));
    }

    private static Component failed(ApplicationDetails application) {
        return new Banner(
                Tone.BAD,
                application.reason().orElse("It ended and nobody knows why."),
                "Raygate stopped trying at %s. Notebooks, logs and rules are kept. %s"
                        .formatted(
                                Moments.clock(application.statusSince()),
                                cure(application.reason().orElse(""))));
    }

    private static String cure(String reason) {
        return NO_SUCH_RAY.matcher(reason).lookingAt()
                ? "Choose another Ray version among the parameters, then start again."
                : "Start again when the cause is gone.";
    }

    private Component silent(ApplicationDetails application, Instant since) {
        if (application.attachment().isPresent()) {
            return elsewhere(application, application.attachment().get(), since);
        }
        return new Banner(
                Tone.WARNING,
                "Ray has not answered its health check since %s.".formatted(Moments.clock(since)),
                "Its processes are alive. Jobs may go on; a restart ends them.");
    }

    private Component elsewhere(
            ApplicationDetails application, Attachment attachment, Instant since) {
        String seen =
                attached.lastAnswer(application.id())
                        .filter(answer -> !(answer instanceof ServiceAnswer.Fits))
                        .map(answer -> "It " + answer.inWords() + ". ")
                        .orElse("");
        return new Banner(
                Tone.WARNING,
                "Ray at %s has not been well since %s."
                        .formatted(attachment.dashboard().web(), Moments.clock(since)),
                seen
                        + "Raygate did not start this Ray, so it cannot restart it. Whoever runs it can.");
    }
}
