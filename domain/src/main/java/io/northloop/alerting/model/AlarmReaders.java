package io.northloop.alerting.model;

import io.northloop.organisation.PersonRef;
import io.northloop.organisation.PersonView;
import java.util.Set;

/**
 * Who at headquarters is mailed about alarms.
 *
 * @param posts codes of the posts whose holders are
 * @param without people of these posts who do not want it
 * @param version counts the changes
 */
public record AlarmReaders(Set<String> posts, Set<PersonRef> without, long version) {

    public AlarmReaders {
        posts = Set.copyOf(posts);
        without = Set.copyOf(without);
    }

    /** Only headquarters: what is mailed are figures that nobody confined to a unit may see. */
    public boolean include(PersonView person) {
        return isAtHeadquarters(person) && posts.contains(person.post()) && !without.contains(person.ref());
    }

    public static boolean isAtHeadquarters(PersonView person) {
        return person.active() && person.unitRef() == null;
    }
}
