package io.northloop.programme.application;

import io.northloop.customer.ContactChannel;
import io.northloop.customer.CustomerAccountRef;
import io.northloop.customer.CustomerDirectory;
import io.northloop.customer.CustomerRef;
import io.northloop.customer.CustomerView;
import io.northloop.customer.Reach;
import io.northloop.shared.Language;
import java.net.URI;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Customers of a simulated year: some have no address, some share one, some opt out. */
final class YearCustomers implements CustomerDirectory {

    private final Map<CustomerRef, CustomerView> all = new LinkedHashMap<>();
    private final Map<String, Instant> optOuts = new HashMap<>();

    YearCustomers(int number, Random random) {
        for (int i = 0; i < number; i++) {
            CustomerRef ref = new CustomerRef("c-" + i);
            int household = i % 50 == 1 ? i - 1 : i;
            all.put(
                    ref,
                    new CustomerView(
                            ref,
                            "Customer " + i,
                            random.nextDouble() < 0.05 ? null : "c" + household + "@example.test",
                            random.nextDouble() < 0.1 ? null : "+86138%08d".formatted(household),
                            i % 3 == 0 ? Language.EN : Language.ZH_CN,
                            null,
                            null,
                            Map.of("fleet", i % 10 == 0 ? "yes" : "no"),
                            false));
        }
    }

    List<CustomerRef> refs() {
        return List.copyOf(all.keySet());
    }

    @Nullable
    String contact(CustomerRef ref, ContactChannel channel) {
        CustomerView customer = all.get(ref);
        if (customer == null) {
            throw new IllegalArgumentException("no " + ref);
        }
        return channel == ContactChannel.EMAIL ? customer.email() : customer.phone();
    }

    /** When this contact opted out, if it did. */
    Optional<Instant> optedOutAt(ContactChannel channel, String contact) {
        return Optional.ofNullable(optOuts.get(hash(channel, contact)));
    }

    String optOut(ContactChannel channel, String contact, Instant at) {
        optOuts.putIfAbsent(hash(channel, contact), at);
        return hash(channel, contact);
    }

    private static String hash(ContactChannel channel, String contact) {
        return channel + " " + contact;
    }

    @Override
    public Optional<CustomerView> customer(CustomerRef ref) {
        return Optional.ofNullable(all.get(ref));
    }

    @Override
    public Map<CustomerRef, CustomerView> customers(Collection<CustomerRef> refs) {
        return refs.stream().filter(all::containsKey).collect(Collectors.toMap(ref -> ref, all::get, (one, _) -> one));
    }

    @Override
    public Set<CustomerRef> known(Collection<CustomerRef> refs) {
        return refs.stream().filter(all::containsKey).collect(Collectors.toSet());
    }

    @Override
    public boolean knowsAccount(CustomerAccountRef ref) {
        return false;
    }

    @Override
    public boolean hasOptedOut(ContactChannel channel, String contact) {
        return optOuts.containsKey(hash(channel, contact));
    }

    /** No mail server of the year reports to us later: a mail comes back at once, or not at all. */
    @Override
    public boolean isUndeliverable(ContactChannel channel, String contact) {
        return false;
    }

    @Override
    public Map<CustomerRef, Reach> reach(ContactChannel channel, Collection<CustomerRef> refs) {
        throw new IllegalStateException("nobody uploads a list here");
    }

    @Override
    public List<CustomerRef> reachedBy(ContactChannel channel, String contactHash) {
        return all.keySet().stream()
                .filter(ref -> {
                    String contact = contact(ref, channel);
                    return contact != null && hash(channel, contact).equals(contactHash);
                })
                .toList();
    }

    @Override
    public URI optOutPage(ContactChannel channel, String contact) {
        return URI.create("https://northloop.test/opt-out/"
                + Integer.toHexString(hash(channel, contact).hashCode()));
    }

    @Override
    public void rememberCategories(List<LatestCategory> categories) {
        throw new IllegalStateException("programmes do not tell of categories");
    }

    @Override
    public void forgetCategories(CustomerRef customer) {
        throw new IllegalStateException("programmes do not tell of categories");
    }
}
