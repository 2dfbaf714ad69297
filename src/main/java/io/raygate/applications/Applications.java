package io.raygate.applications;

import io.raygate.vocabulary.Port;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The saved applications. */
interface Applications extends Repository<Application, String> {

    String MATCHING =
            """
            from Application a
            where a.condition.status in :statuses
              and (:pattern = '%'
                or a.nameKey like :pattern escape '!'
                or a.id like :pattern escape '!'
                or lower(a.description) like :pattern escape '!'
                or exists (select 1 from a.endpoints e
                           where concat(e.address, ':', cast(e.port as string))
                                 like :pattern escape '!'))
            """;

    <S extends Application> S saveAndFlush(S application);

    Optional<Application> findById(String id);

    /** The application, while nobody else can change it until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from Application a where a.id = :id")
    Optional<Application> lock(String id);

    boolean existsById(String id);

    boolean existsByTeamAndNameKey(String team, String nameKey);

    List<Application> findAllByOrderById();

    @Query("select a " + MATCHING)
    List<Application> matching(String pattern, Collection<Status> statuses, Pageable page);

    @Query("select count(a) " + MATCHING)
    long countMatching(String pattern, Collection<Status> statuses);

    @Query("select e.port from Application a join a.endpoints e")
    Set<Integer> portsTaken();

    /** A port and the name of the application whose it is. */
    record PortTaken(int port, String application) {}

    @Query(
            "select new io.raygate.applications.Applications$PortTaken(e.port, a.name)"
                    + " from Application a join a.endpoints e")
    List<PortTaken> portHolders();

    /** Every endpoint's port, and whose it is. */
    default Map<Port, String> holders() {
        return portHolders().stream()
                .collect(
                        Collectors.toMap(
                                taken -> new Port(taken.port()),
                                PortTaken::application,
                                (one, same) -> one,
                                HashMap::new));
    }

    void delete(Application application);
}
