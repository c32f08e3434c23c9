package io.northloop.customer.persistence;

import io.northloop.customer.CustomerRef;
import io.northloop.customer.CustomerView;
import io.northloop.customer.model.CustomerRecord;
import io.northloop.customer.port.CustomerRecords;
import io.northloop.shared.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

@Repository
class SqlCustomerRecords implements CustomerRecords {

    private static final TypeReference<Map<String, String>> ATTRIBUTES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    SqlCustomerRecords(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public Optional<CustomerRecord> find(CustomerRef ref) {
        return jdbc.sql("select * from customer where ref = :ref")
                .param("ref", ref.value())
                .query((row, number) -> read(row))
                .optional();
    }

    @Override
    public List<CustomerRecord> findAll(Collection<CustomerRef> refs) {
        return jdbc.sql("select * from customer where ref = any(:refs)")
                .param("refs", refs.stream().map(CustomerRef::value).distinct().toArray(String[]::new))
                .query((row, number) -> read(row))
                .list();
    }

    private CustomerRecord read(ResultSet row) throws SQLException {
        String tag = row.getString("language");
        CustomerView view = new CustomerView(
                new CustomerRef(row.getString("ref")),
                row.getString("name"),
                row.getString("email"),
                row.getString("phone"),
                Language.of(tag).orElseThrow(() -> new IllegalStateException("language in the database: " + tag)),
                row.getString("account_ref"),
                row.getString("position"),
                json.readValue(row.getString("attributes"), ATTRIBUTES),
                row.getBoolean("influential"));
        return new CustomerRecord(view, row.getLong("version"));
    }
}
