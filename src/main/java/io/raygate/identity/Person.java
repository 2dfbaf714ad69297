package io.raygate.identity;

import io.raygate.vocabulary.Role;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody with an account. */
@Entity
@Table(name = "person")
class Person {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(nullable = false, unique = true)
    private String name = "";

    @Column(nullable = false)
    private String displayName = "";

    @Column(nullable = false)
    private String passwordHash = "";

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Role role = Role.VIEWER;

    @Column(nullable = false)
    private boolean active;

    @Column(nullable = false)
    private Instant createdAt = Instant.EPOCH;

    @Column(nullable = false)
    private Instant accessSince = Instant.EPOCH;

    @Column(nullable = false)
    private long signInNumber;

    @Version private long version;

    protected Person() {}

    Person(AccountName name, String displayName, String passwordHash, Role role, Instant now) {
        this.name = name.value();
        this.displayName = displayName;
        this.passwordHash = passwordHash;
        this.role = role;
        this.active = true;
        this.createdAt = now;
        this.accessSince = now;
    }

    String name() {
        return name;
    }

    String passwordHash() {
        return passwordHash;
    }

    Role role() {
        return role;
    }

    boolean isActive() {
        return active;
    }

    String displayName() {
        return displayName;
    }

    Instant createdAt() {
        return createdAt;
    }

    long id() {
        return Objects.requireNonNull(id);
    }

    /** As the roster has them; empty while the account is closed. */
    Optional<Roster.Member> member() {
        return active ? Optional.of(new Roster.Member(role, signInNumber)) : Optional.empty();
    }

    void become(Role wanted) {
        role = wanted;
    }

    /** Closes the account and ends what was opened with it. */
    void close(Instant now) {
        active = false;
        end(now);
    }

    /** Opens it again; what ended stays ended. */
    void reopen(Instant now) {
        active = true;
        end(now);
    }

    /** Takes another password and ends what was opened with the one before. */
    void choose(String hash, Instant now) {
        passwordHash = hash;
        end(now);
    }

    private void end(Instant now) {
        accessSince = now;
        signInNumber++;
    }

    long signIns() {
        return signInNumber;
    }

    SignedInPerson signedIn(Instant now) {
        return new SignedInPerson(name, displayName, now, UUID.randomUUID());
    }
}
