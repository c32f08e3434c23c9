package io.northloop.demo;

import io.northloop.access.Viewer;
import io.northloop.integrity.Standing;
import io.northloop.integrity.application.DecideSuspicion;
import io.northloop.response.ResponseId;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Top marks at one centre that HQ had doubts about: most are excluded, one waits for a judgement, one was cleared. */
@Component
@ConditionalOnBooleanProperty("northloop.demo")
class DemoSuspicions {

    private static final int DOUBTED = 6;

    private final DecideSuspicion decideSuspicion;
    private final DemoHeadquarters headquarters;
    private final JdbcClient jdbc;

    DemoSuspicions(DecideSuspicion decideSuspicion, DemoHeadquarters headquarters, JdbcClient jdbc) {
        this.decideSuspicion = decideSuspicion;
        this.headquarters = headquarters;
        this.jdbc = jdbc;
    }

    void load() {
        Viewer hq = headquarters.viewer();
        List<ResponseId> doubted = jdbc.sql("""
                        select id from response
                        where kind = 'TRANSACTIONAL' and unit_ref = 'hangzhou' and score = 10
                          and answered_at >= timestamptz '2026-05-11 00:00+08'
                        order by answered_at limit :most""")
                .param("most", DOUBTED)
                .query((row, number) -> new ResponseId(row.getObject("id", UUID.class)))
                .list();
        for (ResponseId each : doubted) {
            decide(
                    hq,
                    each,
                    Standing.SUSPECTED,
                    0,
                    "前台平板上接连打出的满分。Full marks one after the other on the tablet at the desk.");
        }
        doubted.stream()
                .skip(2)
                .forEach(each -> decide(
                        hq,
                        each,
                        Standing.EXCLUDED,
                        1,
                        "值班经理确认由员工代填。The manager on duty confirms that staff filled it in."));
        decide(
                hq,
                doubted.getFirst(),
                Standing.RESTORED,
                1,
                "客户在电话里确认是本人所填。The customer confirms on the telephone that the answer is their own.");
    }

    private void decide(Viewer hq, ResponseId response, Standing standing, int seen, String reason) {
        decideSuspicion.decide(new DecideSuspicion.Command(hq, response, standing, reason, seen));
    }
}
