package io.raygate.applications;

import io.raygate.vocabulary.ApplicationId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Where the runtime's foreman writes down how applications are doing; nobody else may. */
@Service
public class ApplicationStatuses {

    public List<ApplicationDetails> all() {
        throw new UnsupportedOperationException();
    }

    /**
     * Moves the application to {@code status}.
     *
     * @throws ImpossibleTransition when this status cannot follow the present one
     */
    public void report(ApplicationId id, Status status, @Nullable String reason) {
        throw new UnsupportedOperationException();
    }

    /** The application's cluster and files are gone: removes its row. */
    public void removed(ApplicationId id) {
        throw new UnsupportedOperationException();
    }
}
