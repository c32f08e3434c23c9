package io.northloop.alerting.application;

import io.northloop.access.Viewer;
import io.northloop.alerting.model.AlarmReaders;
import io.northloop.alerting.port.AlarmNotices;
import io.northloop.alerting.port.AlarmReadersRegister;
import io.northloop.organisation.OrganisationDirectory;
import io.northloop.organisation.PersonView;
import io.northloop.organisation.PostLevel;
import io.northloop.organisation.PostView;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who is mailed about alarms, and who could be. */
@Component
@Transactional(readOnly = true)
public class AlarmReaderQueries {

    private final AlarmReadersRegister register;
    private final OrganisationDirectory organisation;
    private final AlarmNotices notices;

    AlarmReaderQueries(AlarmReadersRegister register, OrganisationDirectory organisation, AlarmNotices notices) {
        this.register = register;
        this.organisation = organisation;
        this.notices = notices;
    }

    /**
     * Who can be chosen.
     *
     * @param posts of headquarters that people can hold, and those that are chosen
     * @param people at headquarters, by name
     */
    public record Choices(AlarmReaders current, List<PostView> posts, List<Colleague> people) {}

    /**
     * Somebody at headquarters.
     *
     * @param reads whether they are mailed by what is in force, when they have an address
     * @param reached whether they have an address
     */
    public record Colleague(PersonView person, boolean reads, boolean reached) {}

    /** @throws io.northloop.shared.DomainError FORBIDDEN for everybody but people at headquarters */
    public Choices choices(Viewer viewer) {
        viewer.requireHeadquarters();
        AlarmReaders current = register.current();
        return new Choices(
                current,
                organisation.posts().stream()
                        .filter(post -> post.level() == PostLevel.HQ
                                && (post.active() || current.posts().contains(post.code())))
                        .toList(),
                organisation.workingAt(Set.of()).stream()
                        .filter(AlarmReaders::isAtHeadquarters)
                        .map(person -> new Colleague(person, current.include(person), notices.reaches(person)))
                        .toList());
    }
}
