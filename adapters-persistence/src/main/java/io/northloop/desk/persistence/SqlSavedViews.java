package io.northloop.desk.persistence;

import io.northloop.access.AccountId;
import io.northloop.desk.SavedViewId;
import io.northloop.desk.model.OwnViews;
import io.northloop.desk.model.SavedView;
import io.northloop.desk.port.SavedViews;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Saved views in {@code saved_view}; every statement names the account. */
@Repository
class SqlSavedViews implements SavedViews {

    private final JdbcClient jdbc;

    SqlSavedViews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public OwnViews of(AccountId account) {
        // Ids are time-ordered.
        return new OwnViews(jdbc.sql(
                        "select id, title, address from saved_view where account_id = :account order by id desc")
                .param("account", account.value())
                .query((row, number) -> new SavedView(
                        new SavedViewId(row.getObject("id", UUID.class)),
                        account,
                        row.getString("title"),
                        row.getString("address")))
                .list());
    }

    @Override
    public OwnViews lock(AccountId account) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('saved_view ' || :account, 0))")
                .param("account", account.value().toString())
                .query(row -> {});
        return of(account);
    }

    @Override
    public void add(SavedView view) {
        jdbc.sql("""
                        insert into saved_view (id, account_id, title, address)
                        values (:id, :account, :title, :address)""")
                .param("id", view.id().value())
                .param("account", view.account().value())
                .param("title", view.title())
                .param("address", view.address())
                .update();
    }

    @Override
    public void rename(SavedView view) {
        jdbc.sql("update saved_view set title = :title where id = :id and account_id = :account")
                .param("id", view.id().value())
                .param("account", view.account().value())
                .param("title", view.title())
                .update();
    }

    @Override
    public void remove(SavedView view) {
        jdbc.sql("delete from saved_view where id = :id and account_id = :account")
                .param("id", view.id().value())
                .param("account", view.account().value())
                .update();
    }
}
