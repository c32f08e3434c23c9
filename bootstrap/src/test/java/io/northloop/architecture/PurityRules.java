package io.northloop.architecture;

import static io.northloop.architecture.Conditions.should;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/** Domain and use cases take time, chance, zone and language from outside, or nobody could test or move them. */
final class PurityRules {

    private static final Set<String> FORBIDDEN = Set.of(
            "java.lang.System.currentTimeMillis",
            "java.lang.System.nanoTime",
            "java.lang.Math.random",
            "java.util.UUID.randomUUID",
            "java.time.ZoneId.systemDefault",
            "java.time.Clock.systemUTC",
            "java.time.Clock.systemDefaultZone",
            "java.time.Clock.system",
            "java.util.TimeZone.getDefault",
            "java.util.Locale.getDefault",
            "java.util.Calendar.getInstance",
            "java.lang.String.formatted");

    /**
     * These are harmless when they are told the locale (or, for a date, the moment) and forbidden when they are not.
     */
    private static final Set<String> FORBIDDEN_WITHOUT_LOCALE = Set.of(
            "java.lang.String.format",
            "java.lang.String.toLowerCase",
            "java.lang.String.toUpperCase",
            "java.time.format.DateTimeFormatter.ofPattern",
            "java.text.NumberFormat.getInstance",
            "java.text.NumberFormat.getPercentInstance",
            "java.text.Collator.getInstance");

    private PurityRules() {}

    static ArchCondition<JavaClass> takeTimeAndChanceFromOutside() {
        return should(
                "take clock, ids, zone and locale from outside",
                type -> type.getAccessesFromSelf().stream()
                        .map(JavaAccess::getTarget)
                        .filter(CodeUnitAccessTarget.class::isInstance)
                        .map(CodeUnitAccessTarget.class::cast)
                        .filter(PurityRules::isAmbient)
                        .map(target -> "uses " + target.getFullName()));
    }

    private static boolean isAmbient(CodeUnitAccessTarget target) {
        String name = target.getOwner().getName() + "." + target.getName();
        List<String> parameters =
                target.getRawParameterTypes().stream().map(JavaClass::getName).toList();
        return FORBIDDEN.contains(name)
                || (FORBIDDEN_WITHOUT_LOCALE.contains(name) && !parameters.contains("java.util.Locale"))
                || (name.startsWith("java.time.")
                        && name.endsWith(".now")
                        && !parameters.contains(Clock.class.getName()))
                || (name.equals("java.util.Date.<init>") && parameters.isEmpty());
    }
}
