package io.northloop.programme.application;

import io.northloop.customer.CustomerRef;
import io.northloop.programme.model.ServiceEvent;
import io.northloop.shared.Fault;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reports that are judged together, each once. */
final class Batch {

    private final List<Item> items = new ArrayList<>();

    Batch(List<ServiceEventReport> reports, Instant now) {
        Map<String, byte[]> first = new HashMap<>();
        for (ServiceEventReport report : reports) {
            List<Fault> faults = report.faults(now);
            Item item = new Item(faults.isEmpty() ? report.event() : null);
            items.add(item);
            if (item.event == null) {
                item.verdict = new EventVerdict.Unsound(faults);
            } else {
                byte[] before = first.putIfAbsent(item.event.id(), item.event.fingerprint());
                if (before != null) {
                    item.repeats = true;
                    item.compare(before);
                }
            }
        }
    }

    /** Judges those whose id is known with a fingerprint. */
    void judgeRepeated(Map<String, byte[]> fingerprints) {
        openItems().forEach(item -> {
            byte[] before = fingerprints.get(item.event().id());
            if (before != null) {
                item.compare(before);
            }
        });
    }

    void judgeRefs(Function<ServiceEvent, List<Fault>> faultsOf) {
        openItems().forEach(item -> {
            List<Fault> faults = faultsOf.apply(item.event());
            if (!faults.isEmpty()) {
                item.verdict = new EventVerdict.UnknownRefs(faults);
            }
        });
        // A repetition inside the batch shares the fate of the first, unless that was taken.
        Map<String, EventVerdict> refused = items.stream()
                .filter(item -> item.verdict instanceof EventVerdict.UnknownRefs && !item.repeats)
                .collect(Collectors.toMap(item -> item.event().id(), Item::verdict, (a, b) -> a));
        items.stream()
                .filter(item -> item.repeats && item.verdict instanceof EventVerdict.Duplicate)
                .filter(item -> refused.containsKey(item.event().id()))
                .forEach(item -> item.verdict = refused.get(item.event().id()));
    }

    void accept(Set<String> added) {
        openItems().stream()
                .filter(item -> added.contains(item.event().id()))
                .forEach(item -> item.verdict = new EventVerdict.Accepted());
    }

    /** Neither taken nor found: the events that have their ids are of centres that the sender does not see. */
    void judgeHidden() {
        openItems().forEach(Item::takenByAnother);
    }

    /** Those not judged yet. */
    List<ServiceEvent> open() {
        return openItems().stream().map(Item::event).toList();
    }

    List<String> openIds() {
        return open().stream().map(ServiceEvent::id).toList();
    }

    Set<CustomerRef> openCustomers() {
        return open().stream().map(ServiceEvent::customer).collect(Collectors.toSet());
    }

    List<EventVerdict> verdicts() {
        return items.stream().map(Item::verdict).toList();
    }

    private List<Item> openItems() {
        return items.stream().filter(item -> item.verdict == null).toList();
    }

    private static final class Item {

        private final @Nullable ServiceEvent event;
        private @Nullable EventVerdict verdict;
        private boolean repeats;

        Item(@Nullable ServiceEvent event) {
            this.event = event;
        }

        void compare(byte[] before) {
            if (Arrays.equals(before, event().fingerprint())) {
                verdict = new EventVerdict.Duplicate();
            } else {
                takenByAnother();
            }
        }

        void takenByAnother() {
            verdict = new EventVerdict.IdTaken(Fault.at("/id", "id-taken", event().id()));
        }

        ServiceEvent event() {
            if (event == null) {
                throw new IllegalStateException("an unsound report has no event");
            }
            return event;
        }

        EventVerdict verdict() {
            if (verdict == null) {
                throw new IllegalStateException("report not judged: " + event().id());
            }
            return verdict;
        }
    }
}
