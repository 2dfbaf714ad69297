package io.raygate.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

class ApiKeyTests {

    private final SecureRandom random = new SecureRandom();

    @Test
    void makesKeysOfItsOwnFormAndNeverTheSameTwice() {
        String access = ApiKey.newAccessKey(random).reveal();
        String anonymous = ApiKey.newAnonymousKey(random).reveal();

        assertThat(access).matches("rg_sec_[0-9A-Za-z]{38}").matches(ApiKey::isWellFormed);
        assertThat(anonymous).matches("rg_anon_[0-9A-Za-z]{38}").matches(ApiKey::isWellFormed);
        assertThat(ApiKey.newAccessKey(random).reveal()).isNotEqualTo(access);
    }

    @Test
    void noticesOneWrongCharacterWhereverItStands() {
        String key = ApiKey.newAccessKey(random).reveal();

        for (int i = ApiKey.ACCESS_PREFIX.length(); i < key.length(); i++) {
            char other = key.charAt(i) == 'x' ? 'y' : 'x';
            String mistyped = key.substring(0, i) + other + key.substring(i + 1);

            assertThat(ApiKey.isWellFormed(mistyped)).as(mistyped).isFalse();
        }
    }

    @Test
    void doesNotTakeTheBodyOfOneKindForTheOther() {
        String access = ApiKey.newAccessKey(random).reveal();

        assertThat(ApiKey.isWellFormed(access.replace("rg_sec_", "rg_anon_"))).isFalse();
    }

    @Test
    void refusesOtherText() {
        assertThat(ApiKey.isWellFormed("")).isFalse();
        assertThat(ApiKey.isWellFormed("rg_sec_")).isFalse();
        assertThat(ApiKey.isWellFormed("eyJhbGciOiJIUzI1NiJ9.e30.x")).isFalse();
    }
}
