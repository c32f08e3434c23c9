package io.northloop.architecture;

import static io.northloop.architecture.Conditions.should;
import static io.northloop.architecture.Conditions.those;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import io.northloop.shared.DomainEvents;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.event.TransactionalEventListener;

/** Who listens to what, so that no listener waits for what is never published. */
final class ListenerRules {

    private ListenerRules() {}

    static DescribedPredicate<JavaClass> listeners() {
        return those("listeners", type -> type.getMethods().stream().anyMatch(ListenerRules::listens));
    }

    static ArchCondition<JavaClass> hearWhatIsPublished() {
        return should(
                "hear what is published, and in the way in which it can be delivered",
                type -> type.getMethods().stream()
                        .filter(ListenerRules::listens)
                        .flatMap(ListenerRules::faults));
    }

    private static boolean listens(JavaMethod method) {
        return method.isMetaAnnotatedWith(EventListener.class);
    }

    /** After the transaction, and then as the registry of publications delivers it. */
    private static boolean listensLater(JavaMethod method) {
        return method.isMetaAnnotatedWith(TransactionalEventListener.class);
    }

    private static Stream<String> faults(JavaMethod method) {
        return heard(method)
                .flatMap(event -> Stream.concat(
                        comesTogether(event)
                                ? Stream.of("listens to single " + event.getName() + ", which come together only")
                                : Stream.of(),
                        listensLater(method) && event.isAssignableTo(DomainEvents.class)
                                ? Stream.of("listens later to " + event.getName() + ", which has no id of its own")
                                : Stream.of()));
    }

    /** What its annotation names, and what it takes. */
    private static Stream<JavaClass> heard(JavaMethod method) {
        Stream<JavaClass> named = method.getAnnotations().stream()
                .filter(it -> it.getRawType().isEquivalentTo(EventListener.class)
                        || it.getRawType().isMetaAnnotatedWith(EventListener.class))
                .flatMap(it -> Stream.of("value", "classes").flatMap(name -> it.get(name).stream()))
                .flatMap(value -> value instanceof JavaClass[] classes ? Stream.of(classes) : Stream.of());
        return Stream.concat(named, method.getRawParameterTypes().stream()).distinct();
    }

    /** Who listens to an interface hears whatever comes, alone or together. */
    private static boolean comesTogether(JavaClass event) {
        return !event.isInterface()
                && event.getDirectDependenciesToSelf().stream()
                        .map(Dependency::getOriginClass)
                        .anyMatch(origin -> origin.isAssignableTo(DomainEvents.class));
    }
}
