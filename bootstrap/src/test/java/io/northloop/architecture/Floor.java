package io.northloop.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Where a class stands, read from the last segment of its package: {@code io.northloop.<capability>[.<layer>]}. */
enum Floor {
    PUBLISHED,
    MODEL,
    PORT,
    APPLICATION,
    WEB,
    PERSISTENCE,
    MESSAGING,
    BOOTSTRAP;

    static final Set<Floor> DOMAIN = Set.of(PUBLISHED, MODEL, PORT);
    static final Set<Floor> ADAPTERS = Set.of(WEB, PERSISTENCE, MESSAGING);

    private static final Map<String, Floor> BY_LAYER = Map.of(
            "model", MODEL,
            "port", PORT,
            "application", APPLICATION,
            "web", WEB,
            "persistence", PERSISTENCE,
            "messaging", MESSAGING,
            "bootstrap", BOOTSTRAP);

    /** The floor of a layer's name; empty for a name that is no layer. */
    static Optional<Floor> ofLayer(String layer) {
        return Optional.ofNullable(BY_LAYER.get(layer));
    }

    /** The floor of the class; empty outside the house and for a package that breaks the scheme. */
    static Optional<Floor> of(JavaClass type) {
        return Room.of(type).flatMap(Room::floor);
    }

    /** Whether the class stands on one of these floors. Module metadata is no part of the published language. */
    static boolean isOn(JavaClass type, Set<Floor> floors) {
        return of(type).filter(floors::contains).isPresent()
                && !type.getSimpleName().equals("ModuleMetadata");
    }

    static DescribedPredicate<JavaClass> on(Floor... floors) {
        return on(Set.of(floors));
    }

    static DescribedPredicate<JavaClass> on(Set<Floor> floors) {
        String names = Arrays.stream(values())
                .filter(floors::contains)
                .map(Floor::name)
                .collect(Collectors.joining(" or "));
        return DescribedPredicate.describe("are on " + names, type -> isOn(type, floors));
    }
}
