package io.northloop.architecture;

import static io.northloop.architecture.Conditions.must;
import static io.northloop.architecture.Conditions.should;
import static io.northloop.architecture.Conditions.those;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import io.northloop.shared.DomainEvent;
import io.northloop.shared.DomainEvents;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What things are called, and what shape a thing of that name has. */
final class NamingRules {

    /** Past tense, the irregular ones listed; a task that is overdue has become so. */
    private static final Pattern PAST_TENSE =
            Pattern.compile(".*(ed|edOut|Sent|Begun|Won|Lost|Met|Paid|Left|Withdrawn|Overdue|Done)");

    private static final Pattern ID = Pattern.compile(".+(Id|Ref)");

    private static final Pattern EMPTY_WORD = Pattern.compile(".*(Impl|Helpers?|Utils?|Manager|Dto|DTO)");

    private static final List<String> INJECTING = List.of(
            "org.springframework.beans.factory.annotation.Autowired",
            "org.springframework.beans.factory.annotation.Value",
            "jakarta.inject.Inject",
            "jakarta.annotation.Resource",
            "jakarta.persistence.PersistenceContext");

    /** A framework reads these from outside their package. */
    private static final List<String> MAKES_PUBLIC = List.of(
            "org.springframework.boot.context.properties.ConfigurationProperties", "org.mapstruct.MapperConfig");

    private NamingRules() {}

    static DescribedPredicate<JavaClass> adapterTypes() {
        return those(
                "adapter types of a capability",
                type -> Floor.isOn(type, Floor.ADAPTERS)
                        && type.isTopLevelClass()
                        && Room.of(type).filter(Room::isShared).isEmpty());
    }

    static ArchCondition<JavaClass> keepToThemselves() {
        return must(
                "keep to its package",
                type -> !type.getModifiers().contains(JavaModifier.PUBLIC)
                        || MAKES_PUBLIC.stream().anyMatch(type::isAnnotatedWith));
    }

    static DescribedPredicate<JavaClass> events() {
        return those(
                "events",
                type -> !type.isInterface()
                        && (type.isAssignableTo(DomainEvent.class) || type.isAssignableTo(DomainEvents.class)));
    }

    static ArchCondition<JavaClass> bePublishedRecordsInPastTense() {
        return must(
                "look like a published record in past tense",
                type -> isPublishedRecord(type)
                        && PAST_TENSE.matcher(type.getSimpleName()).matches());
    }

    static DescribedPredicate<JavaClass> ids() {
        return those(
                "ids",
                type -> ID.matcher(type.getSimpleName()).matches()
                        && type.isTopLevelClass()
                        && Room.of(type).filter(Room::isShared).isEmpty());
    }

    static ArchCondition<JavaClass> bePublishedRecords() {
        return must("look like a published record", NamingRules::isPublishedRecord);
    }

    private static boolean isPublishedRecord(JavaClass type) {
        return type.isRecord() && Floor.isOn(type, Set.of(Floor.PUBLISHED));
    }

    static ArchCondition<JavaClass> sayWhatTheyAreAndAskInTheConstructor() {
        return should(
                "have a telling name and no injected field",
                type -> Stream.concat(
                        EMPTY_WORD.matcher(type.getSimpleName()).matches()
                                ? Stream.of("has a name that says nothing")
                                : Stream.of(),
                        type.getFields().stream()
                                .filter(field -> INJECTING.stream().anyMatch(field::isAnnotatedWith))
                                .map(field -> "injects its field " + field.getName())));
    }
}
