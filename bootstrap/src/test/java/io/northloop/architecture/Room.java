package io.northloop.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Capability and layer of a class.
 *
 * @param capability name of the module; empty for the root package
 * @param layer name of the layer; empty for the published language
 */
record Room(String capability, String layer) {

    /** The table of the house, lowest first: each may use only those before it. */
    static final List<String> CAPABILITIES = List.of(
            "shared",
            "organisation",
            "access",
            "customer",
            "message",
            "survey",
            "programme",
            "response",
            "measurement",
            "followup",
            "integrity",
            "alerting",
            "insight",
            "proposition",
            "improvement",
            "northstar",
            "integration",
            "desk");

    /** Lives in bootstrap, above the table: it drives the whole house as a visitor would. */
    static final String DEMO = "demo";

    /**
     * Planted violations stand in a house of the same plan below {@code planted}, where no component scan finds them.
     */
    private static final Pattern HOUSE = Pattern.compile("(?:planted\\.)?io\\.northloop(?:\\.([^.]+))?(?:\\.(.+))?");

    static Optional<Room> of(JavaClass type) {
        Matcher matcher = HOUSE.matcher(type.getPackageName());
        return matcher.matches() ? Optional.of(new Room(orEmpty(matcher, 1), orEmpty(matcher, 2))) : Optional.empty();
    }

    private static String orEmpty(Matcher matcher, int group) {
        return Optional.ofNullable(matcher.group(group)).orElse("");
    }

    boolean isShared() {
        return capability.equals("shared");
    }

    private boolean isAboveTheTable() {
        return layer.isEmpty() && (capability.isEmpty() || capability.equals(DEMO));
    }

    Optional<Floor> floor() {
        if (isAboveTheTable()) {
            return Optional.of(Floor.BOOTSTRAP);
        }
        return layer.isEmpty() ? Optional.of(Floor.PUBLISHED) : Floor.ofLayer(layer);
    }

    boolean isPlanned() {
        return isAboveTheTable() || (CAPABILITIES.contains(capability) && floor().isPresent());
    }
}
