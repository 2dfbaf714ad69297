package io.raygate.parameters;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.raygate.parameters.Vault.Place;
import io.raygate.parameters.Vault.SealBroken;
import io.raygate.storage.StartRefused;
import io.raygate.vocabulary.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultTests {

    private static final Place PLACE = new Place("pa-7k2m9xq4", "secret.jwt.secret", 3);
    private static final Secret SECRET = Secret.of("correct horse battery staple");

    @TempDir Path directory;

    private VaultKey key;

    @BeforeEach
    void lookForTheKey() {
        key = new VaultKey(directory.resolve(VaultKey.FILE));
    }

    @Test
    void opensWhatItSealedAlsoAfterARestart() {
        String sealed = new Vault(key.create()).seal(PLACE, SECRET);

        assertThat(new Vault(key.read()).open(PLACE, sealed)).isEqualTo(SECRET);
    }

    @Test
    void showsNothingOfTheSecretAndSealsItAnewEachTime() {
        Vault vault = new Vault(key.create());

        String sealed = vault.seal(PLACE, SECRET);

        assertThat(sealed).doesNotContain("horse");
        assertThat(new String(Base64.getDecoder().decode(sealed), ISO_8859_1))
                .doesNotContain("horse");
        assertThat(vault.seal(PLACE, SECRET)).isNotEqualTo(sealed);
    }

    @Test
    void opensNothingThatWasMovedOrPutBack() {
        Vault vault = new Vault(key.create());
        String sealed = vault.seal(PLACE, SECRET);

        for (Place other :
                new Place[] {
                    new Place("pa-00000000", PLACE.name(), PLACE.version()),
                    new Place(PLACE.owner(), "secret.jwt.anonKey", PLACE.version()),
                    new Place(PLACE.owner(), PLACE.name(), 4)
                }) {
            assertThatThrownBy(() -> vault.open(other, sealed)).isInstanceOf(SealBroken.class);
        }
    }

    @Test
    void opensNothingThatWasTamperedWith() {
        Vault vault = new Vault(key.create());
        byte[] sealed = Base64.getDecoder().decode(vault.seal(PLACE, SECRET));
        sealed[sealed.length - 1] ^= 1;

        String tampered = Base64.getEncoder().encodeToString(sealed);

        assertThatThrownBy(() -> vault.open(PLACE, tampered)).isInstanceOf(SealBroken.class);
        assertThatThrownBy(() -> vault.open(PLACE, "not base64!")).isInstanceOf(SealBroken.class);
    }

    @Test
    void opensNothingWithAnotherKey() {
        String sealed = new Vault(key.create()).seal(PLACE, SECRET);
        Vault other = new Vault(new VaultKey(directory.resolve("other.json")).create());

        assertThatThrownBy(() -> other.open(PLACE, sealed))
                .isInstanceOf(SealBroken.class)
                .hasMessageNotContaining("horse");
    }

    @Test
    void keepsItsKeyFromOtherUsers() throws IOException {
        key.create();
        Path file = directory.resolve(VaultKey.FILE);
        assertThat(permissions(file)).isEqualTo("rw-------");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        key.read();

        assertThat(permissions(file)).isEqualTo("rw-------");
        assertThat(directory).isDirectoryNotContaining(each -> each.toString().endsWith(".new"));
    }

    @Test
    void refusesAFileThatHoldsNoKeyAndDoesNotQuoteIt() throws IOException {
        Files.writeString(directory.resolve(VaultKey.FILE), "{\"secret\": \"half a key\"");

        assertThatThrownBy(key::read)
                .isInstanceOf(StartRefused.class)
                .hasMessageEndingWith("holds no key. Expected the key of the sealed secrets.")
                .hasMessageNotContaining("half a key")
                .hasNoCause();
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
