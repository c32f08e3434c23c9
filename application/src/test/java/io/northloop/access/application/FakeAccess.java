package io.northloop.access.application;

import io.northloop.access.AccountId;
import io.northloop.access.AuditTrail;
import io.northloop.access.Role;
import io.northloop.access.model.Account;
import io.northloop.access.model.ThrottleRule;
import io.northloop.access.port.Accounts;
import io.northloop.access.port.OneTimeLinks;
import io.northloop.access.port.PasswordHashes;
import io.northloop.access.port.Sessions;
import io.northloop.access.port.SignInAttempts;
import io.northloop.organisation.PersonRef;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Access without a database: everything is kept in maps and can be looked at. */
final class FakeAccess {

    final Map<AccountId, Account.Snapshot> stored = new HashMap<>();
    final Map<String, OneTimeLinks.Link> offered = new HashMap<>();
    final Map<String, Integer> failures = new HashMap<>();
    final List<String> ended = new ArrayList<>();
    final List<String> audited = new ArrayList<>();
    int pretended;

    final AuditTrail audit = (who, action, subject, details) -> audited.add(who + " " + action + " " + subject);
    final Sessions sessions = ended::add;

    final Accounts accounts = new Accounts() {
        @Override
        public Optional<Account> find(AccountId id) {
            return Optional.ofNullable(stored.get(id)).map(Account::restore);
        }

        @Override
        public Optional<Account> named(String username) {
            return all().stream()
                    .filter(account -> account.username().equals(username))
                    .findFirst();
        }

        @Override
        public List<Account> of(PersonRef person) {
            return all().stream()
                    .filter(account -> person.equals(account.profile().personRef()))
                    .toList();
        }

        @Override
        public List<Account> all() {
            return stored.values().stream().map(Account::restore).toList();
        }

        @Override
        public boolean none() {
            return stored.isEmpty();
        }

        @Override
        public long administrators() {
            return all().stream()
                    .filter(account -> account.enabled() && account.profile().role() == Role.ADMINISTRATOR)
                    .count();
        }

        @Override
        public void lockForChange() {
            // One thread.
        }

        @Override
        public void save(Account account) {
            stored.put(account.id(), account.snapshot());
        }
    };

    final OneTimeLinks links = new OneTimeLinks() {
        @Override
        public String offer(Purpose purpose, Optional<AccountId> account, Duration lifetime) {
            String token = "token-" + offered.size();
            offered.put(token, new Link(purpose, account));
            return token;
        }

        @Override
        public Optional<Link> find(String token) {
            return Optional.ofNullable(offered.get(token));
        }

        @Override
        public Optional<Link> take(String token) {
            return Optional.ofNullable(offered.remove(token));
        }
    };

    final PasswordHashes hashes = new PasswordHashes() {
        @Override
        public String ofPassword(String password) {
            return "hash of " + password;
        }

        @Override
        public String ofSecret(String secret) {
            return "hash of " + secret;
        }

        @Override
        public boolean matches(String plain, String hash) {
            return hash.equals("hash of " + plain);
        }

        @Override
        public void pretend(String plain) {
            pretended++;
        }
    };

    final SignInAttempts attempts = new SignInAttempts() {
        @Override
        public Attempt begin(String bucket, ThrottleRule rule) {
            int before = failures.getOrDefault(bucket, 0);
            Instant ends = Instant.EPOCH.plus(rule.window());
            if (before >= rule.failures()) {
                return new Attempt(bucket, rule.pause(), ends, ends, null);
            }
            failures.put(bucket, before + 1);
            Instant paused = before + 1 == rule.failures() ? Instant.EPOCH.plus(rule.pause()) : null;
            return new Attempt(bucket, Duration.ZERO, before == 0 ? null : ends, ends, paused);
        }

        @Override
        public void forget(String bucket) {
            failures.remove(bucket);
        }

        @Override
        public void takeBack(Attempt attempt) {
            failures.merge(attempt.bucket(), -1, Integer::sum);
        }
    };
}
