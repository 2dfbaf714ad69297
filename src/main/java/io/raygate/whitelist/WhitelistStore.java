package io.raygate.whitelist;

import io.raygate.vocabulary.ApplicationId;
import io.raygate.vocabulary.Revision;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of the whitelists; every method takes part in its caller's transaction. */
@Repository
class WhitelistStore {

    /** {@code default} first, the others by name. */
    private static final String IN_ORDER =
            " order by application, case when name = 'default' then 0 else 1 end, name";

    private final JdbcClient jdbc;
    private final KnownEntries known;

    WhitelistStore(JdbcClient jdbc, KnownEntries known) {
        this.jdbc = jdbc;
        this.known = known;
    }

    void create(ApplicationId application, Revision revision) {
        jdbc.sql("insert into whitelist (application, revision) values (?, ?)")
                .params(application.value(), revision.number())
                .update();
    }

    void delete(ApplicationId application) {
        jdbc.sql("delete from whitelist_group where application = ?")
                .param(application.value())
                .update();
        jdbc.sql("delete from whitelist where application = ?").param(application.value()).update();
    }

    /** In which revision the whitelist was saved last, or empty where there is none. */
    Optional<Revision> revision(ApplicationId application) {
        return jdbc.sql("select revision from whitelist where application = ?")
                .param(application.value())
                .query(Long.class)
                .optional()
                .map(Revision::new);
    }

    void saved(ApplicationId application, Revision revision) {
        jdbc.sql("update whitelist set revision = ? where application = ?")
                .params(revision.number(), application.value())
                .update();
    }

    void insert(ApplicationId application, String name, String comment, Entries entries) {
        jdbc.sql(
                        """
                        insert into whitelist_group
                            (application, name, remark, entries, entry_count, digest, version)
                        values (?, ?, ?, ?, ?, ?, 0)
                        """)
                .params(
                        application.value(),
                        name,
                        comment,
                        entries.text(),
                        entries.blocks().size(),
                        entries.digest())
                .update();
        known.remember(entries);
    }

    /** Whether the group still had the version. */
    boolean update(
            ApplicationId application, String name, long version, String comment, Entries entries) {
        known.remember(entries);
        return jdbc.sql(
                                """
                                update whitelist_group
                                set remark = ?, entries = ?, entry_count = ?, digest = ?,
                                    version = version + 1
                                where application = ? and name = ? and version = ?
                                """)
                        .params(
                                comment,
                                entries.text(),
                                entries.blocks().size(),
                                entries.digest(),
                                application.value(),
                                name,
                                version)
                        .update()
                == 1;
    }

    /** Whether the group still had the version. */
    boolean delete(ApplicationId application, String name, long version) {
        return jdbc.sql(
                                "delete from whitelist_group"
                                        + " where application = ? and name = ? and version = ?")
                        .params(application.value(), name, version)
                        .update()
                == 1;
    }

    List<StoredGroup> groups(ApplicationId application) {
        return jdbc
                .sql(
                        "select id, application, name, remark, version, digest from whitelist_group"
                                + " where application = ?"
                                + IN_ORDER)
                .param(application.value())
                .query(this::row)
                .list()
                .stream()
                .map(this::withEntries)
                .toList();
    }

    List<StoredGroup> all() {
        List<Row> rows =
                jdbc.sql(
                                "select id, application, name, remark, version, digest"
                                        + " from whitelist_group"
                                        + IN_ORDER)
                        .query(this::row)
                        .list();
        List<StoredGroup> groups = rows.stream().map(this::withEntries).toList();
        Set<String> digests =
                groups.stream().map(group -> group.entries().digest()).collect(Collectors.toSet());
        known.keepOnly(digests);
        return groups;
    }

    private record Row(
            long id,
            ApplicationId application,
            String name,
            String comment,
            long version,
            String digest) {}

    private Row row(ResultSet result, int number) throws SQLException {
        return new Row(
                result.getLong("id"),
                new ApplicationId(result.getString("application")),
                result.getString("name"),
                result.getString("remark"),
                result.getLong("version"),
                result.getString("digest"));
    }

    /** Loads and reads the text of entries that are not known yet. */
    private StoredGroup withEntries(Row row) {
        Entries entries = known.get(row.digest(), () -> load(row.id()));
        return new StoredGroup(
                row.application(), row.name(), row.comment(), row.version(), entries);
    }

    private Entries load(long id) {
        return jdbc.sql("select digest, entries from whitelist_group where id = ?")
                .param(id)
                .query(
                        (result, number) ->
                                Entries.read(
                                        result.getString("digest"), result.getString("entries")))
                .single();
    }
}
