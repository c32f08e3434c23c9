package io.northloop.programme.persistence;

import io.northloop.programme.WaveId;
import io.northloop.programme.model.InvitationState;
import io.northloop.programme.model.SampleReached;
import io.northloop.programme.model.SuppressionReason;
import io.northloop.programme.model.WaveCounts;
import io.northloop.programme.port.WaveRecords;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SqlWaveRecords implements WaveRecords {

    private final JdbcClient jdbc;

    SqlWaveRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<WaveId, WaveCounts> counts(Collection<WaveId> waves, Instant now) {
        UUID[] ids = waves.stream().map(WaveId::value).toArray(UUID[]::new);
        Map<UUID, Tally> tallies = new HashMap<>();
        jdbc.sql("""
                        select wave_id, state, reason, count(*) as n,
                               count(*) filter (where sent_at > :lately) as lately
                          from invitation where wave_id = any(:waves) group by wave_id, state, reason""")
                .param("waves", ids)
                .param("lately", Timestamp.from(now.minus(WaveCounts.LATELY)))
                .query((row, number) -> tallies.computeIfAbsent(row.getObject("wave_id", UUID.class), id -> new Tally())
                        .add(
                                InvitationState.valueOf(row.getString("state")),
                                row.getString("reason"),
                                row.getLong("n"),
                                row.getLong("lately")))
                .list();
        Map<WaveId, WaveCounts> counts = new HashMap<>();
        jdbc.sql("""
                        select w.id, count(part.number) as parts, count(part.number) filter (where part.done) as prepared
                          from wave w left join wave_part part on part.wave_id = w.id
                         where w.id = any(:waves) group by w.id""")
                .param("waves", ids)
                .query((row, number) -> {
                    UUID id = row.getObject("id", UUID.class);
                    Tally tally = tallies.getOrDefault(id, new Tally());
                    return counts.put(
                            new WaveId(id),
                            new WaveCounts(
                                    row.getInt("parts"),
                                    row.getInt("prepared"),
                                    tally.states,
                                    tally.reasons,
                                    tally.lately));
                })
                .list();
        return counts;
    }

    @Override
    public SampleReached reached(WaveId wave, int answersWanted) {
        return jdbc.sql("""
                        select count(*) as centres, count(*) filter (where answered >= :wanted) as reached
                          from (select count(*) filter (where state = 'ANSWERED') as answered
                                  from invitation where wave_id = :wave group by unit_ref) centre""")
                .param("wave", wave.value())
                .param("wanted", answersWanted)
                .query((row, number) -> new SampleReached(answersWanted, row.getInt("centres"), row.getInt("reached")))
                .single();
    }

    private static final class Tally {

        private final Map<InvitationState, Long> states = new EnumMap<>(InvitationState.class);
        private final Map<SuppressionReason, Long> reasons = new EnumMap<>(SuppressionReason.class);
        private long lately;

        Tally add(InvitationState state, @Nullable String reason, long count, long sentLately) {
            states.merge(state, count, Long::sum);
            if (reason != null) {
                reasons.merge(SuppressionReason.valueOf(reason), count, Long::sum);
            }
            lately += sentLately;
            return this;
        }
    }
}
