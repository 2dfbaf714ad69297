package io.raygate.applications;

import io.raygate.identity.OperatorsAndUp;
import io.raygate.identity.SignedIn;
import io.raygate.vocabulary.ApplicationId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;

/** The front desk of the catalogue: everything people do with applications. */
@Service
public class ApplicationService {

    /**
     * Saves a new application with its private Dashboard endpoint; its cluster is launched after
     * the commit.
     *
     * @throws io.raygate.vocabulary.Refusal for a name taken, a setting out of bounds, no free port
     */
    @OperatorsAndUp
    public ApplicationId create(NewApplication wanted) {
        throw new UnsupportedOperationException();
    }

    /**
     * @throws NoSuchApplication when there is none
     */
    @SignedIn
    public ApplicationDetails get(ApplicationId id) {
        throw new UnsupportedOperationException();
    }

    @SignedIn
    public Optional<ApplicationDetails> find(ApplicationId id) {
        throw new UnsupportedOperationException();
    }

    /** One page of a list; sorted as the query says, whatever {@code pageable} says. */
    @SignedIn
    public List<ApplicationDetails> page(ApplicationQuery query, Pageable pageable) {
        throw new UnsupportedOperationException();
    }

    @SignedIn
    public long count(ApplicationQuery query) {
        throw new UnsupportedOperationException();
    }

    /**
     * @throws StaleEdit when {@code version} is not the present one
     */
    @OperatorsAndUp
    public void describe(ApplicationId id, String description, long version) {
        throw new UnsupportedOperationException();
    }

    /** Whether Raygate starts the application again when it ends by itself. */
    @OperatorsAndUp
    public void restartAfterCrash(ApplicationId id, boolean enabled) {
        throw new UnsupportedOperationException();
    }

    /**
     * Starts, stops, restarts, or cancels the creation; the cluster follows after the commit.
     *
     * @throws ImpossibleTransition when the present status does not allow it
     */
    @OperatorsAndUp
    public void operate(ApplicationId id, Operation operation) {
        throw new UnsupportedOperationException();
    }

    /**
     * Takes the application away for good.
     *
     * @throws NameNotRepeated when {@code typedName} is not its name
     */
    @OperatorsAndUp
    public void delete(ApplicationId id, String typedName, boolean keepFiles) {
        throw new UnsupportedOperationException();
    }

    /** What {@link #operate} and {@link #delete} would not refuse now. */
    @SignedIn
    public Set<Operation> possible(ApplicationId id) {
        throw new UnsupportedOperationException();
    }

    /** The last lines the cluster wrote before the application failed, oldest first. */
    @SignedIn
    public List<String> lastLog(ApplicationId id) {
        throw new UnsupportedOperationException();
    }
}
