package io.northloop.alerting.port;

import io.northloop.alerting.model.Alert;
import io.northloop.measurement.FactorView;
import io.northloop.organisation.PersonView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Mails people at headquarters about alarms. A notice never says who answered, nor what. */
public interface AlarmNotices {

    /** Why somebody is told. */
    enum Reason {
        RAISED,
        /** It stands for two days, and nobody acknowledged it; whoever reads this need not have been told before. */
        REMINDER
    }

    /**
     * An alarm as a notice tells of it.
     *
     * @param name of the unit; a programme's reference
     * @param factors that bear on its days
     */
    record Told(Alert.Snapshot alert, String name, List<FactorView> factors) {

        public Told {
            factors = List.copyOf(factors);
        }
    }

    /**
     * One notice.
     *
     * @param key the notice is sent once per key
     * @param alarms at least one
     * @param further how many there are that the notice does not tell of one by one
     * @param inPlaceOf whom {@code to} stands in for while that person is away
     */
    record Notice(
            String key,
            Reason reason,
            List<Told> alarms,
            int further,
            PersonView to,
            @Nullable PersonView inPlaceOf) {

        public Notice {
            alarms = List.copyOf(alarms);
        }
    }

    /** Whether there is an address of this person to send notices to. */
    boolean reaches(PersonView person);

    /**
     * Hands the notices over in the running transaction.
     *
     * @param notices each to somebody who can be reached
     */
    void send(List<Notice> notices);
}
