package io.raygate.enforcement;

import io.raygate.applications.GuardedApplication;
import io.raygate.applications.GuardedApplications;
import io.raygate.gateway.Admission;
import io.raygate.gateway.Guard;
import io.raygate.gateway.RuleSet;
import io.raygate.gateway.Standing;
import io.raygate.identity.PeopleStanding;
import io.raygate.identity.PersonStanding;
import io.raygate.parameters.launch.ApplicationSecrets;
import io.raygate.parameters.launch.LaunchSecrets;
import io.raygate.policy.PolicyRevisions;
import io.raygate.vocabulary.ApplicationId;
import io.raygate.vocabulary.EndpointId;
import io.raygate.whitelist.AdmittedAddresses;
import io.raygate.whitelist.WhitelistFacts;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Compiles everything that is saved into one rule set.
 *
 * <p>State, not deltas: what the current transaction sees is the whole truth. An application whose
 * secrets do not open gets no door, and one without a whitelist admits nobody.
 */
@Component
class RuleCompiler {

    private final PolicyRevisions revisions;
    private final GuardedApplications applications;
    private final WhitelistFacts whitelists;
    private final LaunchSecrets secrets;
    private final PeopleStanding people;
    private final DoorTransports transports;
    private final EntityManager entities;

    RuleCompiler(
            PolicyRevisions revisions,
            GuardedApplications applications,
            WhitelistFacts whitelists,
            LaunchSecrets secrets,
            PeopleStanding people,
            DoorTransports transports,
            EntityManager entities) {
        this.revisions = revisions;
        this.applications = applications;
        this.whitelists = whitelists;
        this.secrets = secrets;
        this.people = people;
        this.transports = transports;
        this.entities = entities;
    }

    /** The rules as the current transaction sees them, what it has not written yet included. */
    @Transactional(propagation = Propagation.MANDATORY)
    public RuleSet compile() {
        entities.flush();
        Map<ApplicationId, AdmittedAddresses> admitted = whitelists.all();
        Map<ApplicationId, ApplicationSecrets> opened = secrets.all();
        Map<EndpointId, Guard> guards = new HashMap<>();
        for (GuardedApplication application : applications.all()) {
            ApplicationId id = application.details().id();
            Admission admission =
                    Optional.ofNullable(admitted.get(id))
                            .map(RuleCompiler::admission)
                            .orElse(Admission.NOBODY);
            Optional.ofNullable(opened.get(id))
                    .map(
                            keys ->
                                    new GuardedDoors(
                                            application,
                                            admission,
                                            keys,
                                            door -> transports.of(application, door)))
                    .ifPresent(doors -> guards.putAll(doors.guards()));
        }
        return new RuleSet(revisions.saved(), guards, standing());
    }

    private Standing standing() {
        return new Standing(
                people.active().stream()
                        .collect(
                                Collectors.toMap(
                                        PersonStanding::name,
                                        who -> new Standing.Person(who.role(), who.since()))));
    }

    private static Admission admission(AdmittedAddresses admitted) {
        return new Admission(
                admitted.union(),
                admitted.groups().stream()
                        .map(group -> new Admission.Group(group.name(), group.addresses()))
                        .toList());
    }
}
