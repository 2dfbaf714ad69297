package io.raygate.audit;

import io.raygate.vocabulary.Actor;
import io.raygate.vocabulary.ApplicationId;
import io.raygate.vocabulary.IpAddress;
import io.raygate.vocabulary.Role;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One line of the audit trail. */
@Entity
@Immutable
@Table(name = "audit_entry")
class AuditEntry {

    /** Longer values are cut, and say so: an audit line is for reading. */
    static final int LONGEST_VALUE = 20_000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(nullable = false)
    private Instant happenedAt = Instant.EPOCH;

    @Column(nullable = false)
    private String actor = "";

    @Enumerated(EnumType.STRING)
    private @Nullable Role actorRole;

    private @Nullable String apiToken;

    private @Nullable String fromAddress;

    @Column(nullable = false)
    private String action = "";

    private @Nullable String application;

    @Column(nullable = false)
    private String target = "";

    @Column(nullable = false, length = LONGEST_VALUE)
    private String valueBefore = "";

    @Column(nullable = false, length = LONGEST_VALUE)
    private String valueAfter = "";

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Outcome outcome = Outcome.DONE;

    protected AuditEntry() {}

    AuditEntry(Instant happenedAt, AuditableChange change) {
        Actor who = change.actor();
        this.happenedAt = happenedAt;
        this.actor = who.name();
        this.actorRole = who.role().orElse(null);
        this.apiToken = who.token().orElse(null);
        this.fromAddress = who.from().map(IpAddress::toString).orElse(null);
        this.action = change.action();
        this.application = change.application().map(ApplicationId::value).orElse(null);
        this.target = change.target();
        this.valueBefore = cut(change.before());
        this.valueAfter = cut(change.after());
        this.outcome = change.outcome();
    }

    private static String cut(String value) {
        if (value.length() <= LONGEST_VALUE) {
            return value;
        }
        String tail = String.format(Locale.ENGLISH, "… (%,d characters in all)", value.length());
        return value.substring(0, LONGEST_VALUE - tail.length()) + tail;
    }
}
