package io.northloop.programme.application;

import io.northloop.access.Viewer;
import io.northloop.customer.ContactChannel;
import io.northloop.customer.CustomerDirectory;
import io.northloop.customer.CustomerRef;
import io.northloop.customer.Reach;
import io.northloop.programme.model.Programme;
import io.northloop.programme.port.AskingHistory;
import io.northloop.shared.DomainError;
import io.northloop.shared.Faults;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What would become of a list if it were taken now. Nothing is kept. */
@Component
public class PreviewUpload {

    /** Customers that are looked up at once. */
    private static final int AT_ONCE = 1_000;

    private final SoundLists lists;
    private final CustomerDirectory customers;
    private final AskingHistory history;
    private final Restraint restraint;
    private final Clock clock;

    PreviewUpload(
            SoundLists lists, CustomerDirectory customers, AskingHistory history, Restraint restraint, Clock clock) {
        this.lists = lists;
        this.customers = customers;
        this.history = history;
        this.restraint = restraint;
        this.clock = clock;
    }

    public record Command(Viewer viewer, String ref, CustomerList list) {}

    /**
     * What would become of the customers of a list, judged in the order of sending; each counts once.
     *
     * @param centres how many they belong to
     * @param noContact without a contact for the programme's channel, or with one that is undeliverable
     * @param optedOut with a contact that opted out
     * @param restrained of the others, asked too recently for today; some of the days to send may be late enough
     * @param sampledPercent share of those left that chance draws, 1 … 100
     */
    public record Outlook(int customers, int centres, int noContact, int optedOut, int restrained, int sampledPercent) {

        /** Whom nothing speaks against today. */
        public int left() {
            return customers - noContact - optedOut - restrained;
        }
    }

    /** @throws DomainError as {@link UploadWave#upload}; the name is not asked for */
    @Transactional(readOnly = true)
    public Outlook preview(Command command) {
        SoundLists.Sound sound = lists.check(command.viewer(), command.ref(), command.list(), new Faults());
        Programme programme = sound.programme();
        ContactChannel channel = programme
                .channel()
                .contact()
                .orElseThrow(() -> new IllegalStateException(programme.ref() + " writes to nobody"));
        List<CustomerRef> all =
                sound.byUnit().values().stream().flatMap(Collection::stream).toList();
        Map<Reach, Integer> reach = new EnumMap<>(Reach.class);
        int restrained = 0;
        for (int start = 0; start < all.size(); start += AT_ONCE) {
            Map<CustomerRef, Reach> some =
                    customers.reach(channel, all.subList(start, Math.min(start + AT_ONCE, all.size())));
            some.values().forEach(one -> reach.merge(one, 1, Integer::sum));
            restrained += restrained(
                    programme,
                    some.entrySet().stream()
                            .filter(one -> one.getValue() == Reach.REACHABLE)
                            .map(Map.Entry::getKey)
                            .toList());
        }
        return new Outlook(
                all.size(),
                sound.byUnit().size(),
                reach.getOrDefault(Reach.NO_CONTACT, 0),
                reach.getOrDefault(Reach.OPTED_OUT, 0),
                restrained,
                programme.settings().sampledPercent());
    }

    private int restrained(Programme programme, List<CustomerRef> reachable) {
        Instant now = clock.instant();
        Restraint.Windows windows = restraint.windows(programme.kind(), programme.settings());
        return history.asked(reachable, now.minus(windows.any()), programme.kind(), now.minus(windows.sameKind()))
                .size();
    }
}
