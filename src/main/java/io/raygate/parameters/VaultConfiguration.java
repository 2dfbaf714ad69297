package io.raygate.parameters;

import io.raygate.storage.DataDirectory;
import java.security.SecureRandom;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Opens the vault, or refuses to start where its key is not the right one. */
@Configuration(proxyBeanMethods = false)
class VaultConfiguration {

    @Bean
    Vault vault(DataDirectory directory, JdbcClient jdbc) {
        VaultKey key = new VaultKey(directory.resolve(VaultKey.FILE));
        SealedRows rows = new SealedRows(jdbc);
        if (!key.exists()) {
            if (rows.any().isPresent()) {
                throw key.missing();
            }
            return new Vault(key.create());
        }
        Vault vault = new Vault(key.read());
        rows.any().ifPresent(row -> requireFits(vault, row, key));
        return vault;
    }

    private static void requireFits(Vault vault, SealedRows.Row row, VaultKey key) {
        try {
            vault.open(row.place(), row.sealed());
        } catch (Vault.SealBroken broken) {
            throw key.wrong();
        }
    }

    @Bean
    GeneratedSecrets generatedSecrets() {
        return new GeneratedSecrets(new SecureRandom());
    }
}
