package io.raygate.applications;

@OnPostgres
class RacesOnPostgresIT extends RacesModuleTests {

    @Override
    boolean somebodyElseInserts() {
        return jdbc.sql(
                                """
                                select count(*) from pg_stat_activity
                                where wait_event_type = 'Lock'
                                  and query like 'insert into application %'
                                """)
                        .query(Long.class)
                        .single()
                > 0;
    }
}
