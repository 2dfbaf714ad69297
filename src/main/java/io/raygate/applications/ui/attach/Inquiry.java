package io.raygate.applications.ui.attach;

import com.vaadin.flow.component.UI;
import io.raygate.applications.AttachmentService;
import io.raygate.applications.Examined;
import io.raygate.vocabulary.Refusal;
import io.raygate.vocabulary.Secret;
import io.raygate.vocabulary.ServiceName;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.stereotype.Component;

/** Asks services for a page without keeping the page waiting, in the name of who opened it. */
@Component
class Inquiry implements DisposableBean {

    private final AttachmentService attachments;
    private final ExecutorService asking = Executors.newVirtualThreadPerTaskExecutor();

    Inquiry(AttachmentService attachments) {
        this.attachments = attachments;
    }

    /** What is asked; as typed. */
    record Question(ServiceName service, String url, Optional<Secret> token, String authorities) {}

    /** What comes of it. */
    sealed interface Answer {}

    /** It is what it should be. */
    record Found(Examined what) implements Answer {}

    /** Something does not fit. */
    record Objected(Refusal refusal) implements Answer {}

    void ask(UI page, Question question, Consumer<Answer> answer) {
        asking.execute(
                new DelegatingSecurityContextRunnable(
                        () -> {
                            try {
                                Answer found = answer(question);
                                page.access(() -> answer.accept(found));
                            } catch (RuntimeException fault) {
                                page.access(
                                        () -> {
                                            throw fault;
                                        });
                            }
                        }));
    }

    private Answer answer(Question question) {
        try {
            return new Found(
                    attachments.examine(
                            question.service(),
                            question.url(),
                            question.token(),
                            question.authorities()));
        } catch (Refusal refusal) {
            return new Objected(refusal);
        }
    }

    @Override
    public void destroy() {
        asking.shutdownNow();
    }
}
