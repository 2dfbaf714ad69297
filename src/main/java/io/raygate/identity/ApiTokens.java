package io.raygate.identity;

import io.raygate.vocabulary.Actor;
import io.raygate.vocabulary.ApiKey;
import io.raygate.vocabulary.OneLine;
import io.raygate.vocabulary.Role;
import io.raygate.vocabulary.Secret;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everybody's own API tokens: seen, made, revoked. */
@Service
public class ApiTokens {

    /** The longest life of a token. */
    public static final Duration LONGEST_LIFE = Duration.ofDays(366);

    private static final Duration SHORTEST_LIFE = Duration.ofHours(1);
    private static final int MOST = 20;
    private static final int LONGEST_NAME = 60;

    private final SecureRandom random = new SecureRandom();
    private final ApiTokenStore tokens;
    private final People people;
    private final CurrentActor who;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ApiTokens(
            ApiTokenStore tokens,
            People people,
            CurrentActor who,
            ApplicationEventPublisher events,
            Clock clock) {
        this.tokens = tokens;
        this.people = people;
        this.who = who;
        this.events = events;
        this.clock = clock;
    }

    /** One's own tokens, expired ones included, oldest first. */
    @SignedIn
    @Transactional(readOnly = true)
    public List<ApiToken> own() {
        return tokens.of(who.get().name());
    }

    /**
     * Makes a token; this is the only moment its value is known.
     *
     * @throws ApiTokenRefused unless name and life will do, and the role is one's own at most
     */
    @SignedIn
    @Transactional
    public Secret make(String name, Role role, Duration life) {
        who.requireSession();
        Actor actor = who.get();
        String called = check(actor, OneLine.of(name), role, life);
        Person person =
                people.findByName(actor.name()).orElseThrow(() -> new NoSuchPerson(actor.name()));
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Secret token = ApiKey.newApiToken(random);
        try {
            tokens.add(person.id(), called, role, token, now, now.plus(life));
        } catch (DuplicateKeyException taken) {
            throw ApiTokenRefused.taken(called);
        }
        events.publishEvent(PersonChanged.tokenMade(actor, called, role, now.plus(life)));
        return token;
    }

    private String check(Actor actor, String name, Role role, Duration life) {
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw ApiTokenRefused.name(name, LONGEST_NAME);
        }
        if (life.compareTo(SHORTEST_LIFE) < 0 || life.compareTo(LONGEST_LIFE) > 0) {
            throw ApiTokenRefused.life(life, LONGEST_LIFE);
        }
        Role own = actor.role().orElse(Role.VIEWER);
        if (!own.includes(role)) {
            throw ApiTokenRefused.role(role, own);
        }
        List<ApiToken> existing = tokens.of(actor.name());
        if (existing.size() >= MOST) {
            throw ApiTokenRefused.tooMany(MOST);
        }
        if (existing.stream().anyMatch(token -> token.name().equals(name))) {
            throw ApiTokenRefused.taken(name);
        }
        return name;
    }

    /** Ends one of one's own tokens; the next request with it is refused. */
    @SignedIn
    @Transactional
    public void revoke(ApiToken token) {
        who.requireSession();
        Actor actor = who.get();
        if (!tokens.remove(token.id(), actor.name())) {
            throw ApiTokenRefused.unknown();
        }
        events.publishEvent(PersonChanged.tokenRevoked(actor, token.name(), token.role()));
    }
}
