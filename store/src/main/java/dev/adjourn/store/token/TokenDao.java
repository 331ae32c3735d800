package dev.adjourn.store.token;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The statements on tokens. */
public interface TokenDao {

  /** All that were not revoked, also those that have expired, by name. */
  @SqlQuery(
      """
      SELECT name, role, hash, created_at, expires_at
      FROM tokens
      WHERE revoked_at IS NULL
      ORDER BY name
      """)
  List<Token> unrevoked();

  /** Adds a token; nothing if one that is not revoked has its name. */
  @SqlQuery(
      """
      INSERT INTO tokens (name, role, hash, expires_at)
      VALUES (:name, :role, :hash, :expiresAt)
      ON CONFLICT (name) WHERE revoked_at IS NULL DO NOTHING
      RETURNING name, role, hash, created_at, expires_at
      """)
  Optional<Token> insert(@BindMethods NewToken token);

  /** Makes the name of an expired token free. */
  @SqlUpdate(
      """
      UPDATE tokens
      SET revoked_at = clock_timestamp()
      WHERE name = :name
        AND revoked_at IS NULL
        AND expires_at <= clock_timestamp()
      """)
  void revokeExpired(TokenName name);

  /** Revokes a token; 0 if there is none. */
  @SqlUpdate(
      """
      UPDATE tokens
      SET revoked_at = clock_timestamp()
      WHERE name = :name
        AND revoked_at IS NULL
      """)
  int revoke(TokenName name);
}
