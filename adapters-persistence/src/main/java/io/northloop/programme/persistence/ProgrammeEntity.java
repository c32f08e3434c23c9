package io.northloop.programme.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalTime;
import org.hibernate.annotations.ColumnTransformer;

@Entity
@Table(name = "programme")
class ProgrammeEntity {

    @Id
    public String ref;

    @Column(name = "name_en")
    public String nameEn;

    @Column(name = "name_zh")
    public String nameZh;

    @Column(name = "survey_ref")
    public String surveyRef;

    public String kind;

    public String channel;

    public String state;

    /** JSON of {@link TriggerDocument}. */
    @ColumnTransformer(write = "cast(? as jsonb)")
    public String trigger;

    public String[] languages;

    @Column(name = "delay_minutes")
    public int delayMinutes;

    @Column(name = "window_from_minutes")
    public int windowFromMinutes;

    @Column(name = "window_until_minutes")
    public int windowUntilMinutes;

    @Column(name = "quiet_from")
    public LocalTime quietFrom;

    @Column(name = "quiet_until")
    public LocalTime quietUntil;

    @Column(name = "reminder_after_minutes")
    public int reminderAfterMinutes;

    @Column(name = "expiry_minutes")
    public int expiryMinutes;

    @Column(name = "restraint_days")
    public int restraintDays;

    @Column(name = "same_kind_restraint_days")
    public int sameKindRestraintDays;

    @Column(name = "sampled_percent")
    public int sampledPercent;

    @Version
    public long version;
}
