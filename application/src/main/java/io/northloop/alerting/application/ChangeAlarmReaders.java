package io.northloop.alerting.application;

import io.northloop.access.AuditTrail;
import io.northloop.access.Viewer;
import io.northloop.alerting.model.AlarmReaders;
import io.northloop.alerting.port.AlarmReadersRegister;
import io.northloop.organisation.OrganisationDirectory;
import io.northloop.organisation.PersonRef;
import io.northloop.organisation.PersonView;
import io.northloop.organisation.PostLevel;
import io.northloop.organisation.PostView;
import io.northloop.shared.DomainError;
import io.northloop.shared.Faults;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** HQ sets who is mailed about alarms. It holds at once, also for what has been raised and not mailed yet. */
@Component
public class ChangeAlarmReaders {

    private final AlarmReadersRegister register;
    private final OrganisationDirectory organisation;
    private final AuditTrail audit;

    ChangeAlarmReaders(AlarmReadersRegister register, OrganisationDirectory organisation, AuditTrail audit) {
        this.register = register;
        this.organisation = organisation;
        this.audit = audit;
    }

    /**
     * What to set, not yet checked.
     *
     * @param posts codes of posts of headquarters
     * @param without references of people who do not want it
     * @param seenVersion the version that the viewer has seen; another one is refused (412)
     */
    public record Command(Viewer viewer, Set<String> posts, Set<String> without, long seenVersion) {

        public Command {
            posts = Set.copyOf(posts);
            without = Set.copyOf(without);
        }
    }

    /** @throws DomainError FORBIDDEN; REFUSED for a post or person that headquarters has not; STALE */
    @Transactional
    public void change(Command command) {
        command.viewer().requireHeadquarters();
        Set<String> posts = organisation.posts().stream()
                .filter(post -> post.level() == PostLevel.HQ)
                .map(PostView::code)
                .collect(Collectors.toSet());
        Map<String, PersonRef> people = organisation.workingAt(Set.of()).stream()
                .filter(AlarmReaders::isAtHeadquarters)
                .map(PersonView::ref)
                .collect(Collectors.toMap(PersonRef::value, ref -> ref));
        Faults faults = new Faults();
        command.posts().forEach(post -> faults.require(posts.contains(post), "/posts", "unknown-post", post));
        command.without()
                .forEach(person -> faults.require(people.containsKey(person), "/without", "unknown-person", person));
        faults.refuseIfAny();
        AlarmReaders now = register.lockForChange();
        if (now.version() != command.seenVersion()) {
            throw DomainError.of(DomainError.Kind.STALE, "alarm-readers-stale");
        }
        Set<PersonRef> without = command.without().stream().map(PersonRef::new).collect(Collectors.toSet());
        register.save(new AlarmReaders(command.posts(), without, now.version()));
        audit.record(
                command.viewer().auditName(),
                "alarm-readers.changed",
                "alerting",
                Map.of(
                        "posts", String.join(" ", new TreeSet<>(command.posts())),
                        "without", String.join(" ", new TreeSet<>(command.without()))));
    }
}
