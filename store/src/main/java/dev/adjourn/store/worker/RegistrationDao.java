package dev.adjourn.store.worker;

import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.FunctionName;
import dev.adjourn.model.Hosting;
import dev.adjourn.model.protocol.FunctionDeclaration;
import dev.adjourn.model.protocol.RegistrationRequest;
import java.util.List;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The statements of {@link Registrations}. */
interface RegistrationDao {

  @SqlUpdate("INSERT INTO applications (name) VALUES (:name) ON CONFLICT DO NOTHING")
  void insertApplication(String name);

  /** Lets one worker of an application register at a time. */
  @SqlQuery("SELECT name FROM applications WHERE name = :name FOR UPDATE")
  String lockApplication(String name);

  /** A build has what any of its workers offers. */
  @SqlUpdate(
      """
      INSERT INTO builds (application, id, functions)
      VALUES (:application, :buildId, :names)
      ON CONFLICT (application, id) DO UPDATE
      SET functions = ARRAY(
        SELECT unnest(builds.functions)
        UNION
        SELECT unnest(EXCLUDED.functions)
        ORDER BY 1)
      """)
  void upsertBuild(String application, String buildId, List<String> names);

  @SqlQuery(
      """
      SELECT :buildId = (
        SELECT id
        FROM builds
        WHERE application = :application
        ORDER BY registered_at DESC
        LIMIT 1)
      """)
  boolean isNewestBuild(String application, String buildId);

  @SqlUpdate("UPDATE applications SET hosting = :hosting WHERE name = :name")
  void setHosting(String name, Hosting hosting);

  /** Locks and lists those of the functions that another application owns, in order of name. */
  @SqlQuery(
      """
      SELECT f.name,
             f.application,
             EXISTS (
               SELECT 1
               FROM workers w
               WHERE w.application = f.application
                 AND w.lease_until > clock_timestamp()
                 AND f.name = ANY(w.functions)) AS owner_lives
      FROM functions f
      WHERE f.name = ANY(:names)
        AND f.application <> :application
      ORDER BY f.name
      FOR UPDATE OF f
      """)
  List<ForeignFunction> foreignFunctions(String application, List<String> names);

  @SqlUpdate(
      """
      UPDATE functions
      SET application = :application,
          needs_settle = TRUE,
          updated_at = clock_timestamp()
      WHERE name = :name
      """)
  void moveFunction(FunctionName name, String application);

  @SqlUpdate(
      """
      UPDATE executions
      SET admitted_at = NULL,
          dispatch = dispatch + 1
      WHERE function_id = (SELECT id FROM functions WHERE name = :name)
        AND state = 'created'
      """)
  void withdrawAdmissions(FunctionName name);

  @SqlQuery(
      """
      SELECT id
      FROM executions
      WHERE function_id = (SELECT id FROM functions WHERE name = :name)
        AND state IN ('created', 'started', 'aborting')
      ORDER BY id
      """)
  List<ExecutionId> openExecutions(FunctionName name);

  @SqlUpdate(
      """
      INSERT INTO functions (id, name, application, options, concurrency, max_duration,
                             orchestration_version, inline)
      VALUES (:id, :name, :application, :options, :options.concurrency,
              make_interval(secs => :options.maxDuration), :orchestrationVersion,
              COALESCE(CAST(:options AS JSONB) ->> 'inline' = 'always', FALSE))
      ON CONFLICT (name) DO NOTHING
      """)
  void insertFunction(String id, String application, @BindMethods FunctionDeclaration function);

  @SqlUpdate(
      """
      UPDATE functions
      SET options = :options,
          concurrency = :options.concurrency,
          max_duration = make_interval(secs => :options.maxDuration),
          orchestration_version = :orchestrationVersion,
          inline = CASE CAST(:options AS JSONB) ->> 'inline'
            WHEN 'always' THEN TRUE
            WHEN 'never' THEN FALSE
            ELSE inline
          END,
          needs_settle = needs_settle OR concurrency IS NOT NULL OR :options.concurrency IS NOT NULL,
          updated_at = clock_timestamp()
      WHERE name = :name
        AND (options <> :options OR orchestration_version IS DISTINCT FROM :orchestrationVersion)
      """)
  void setOptions(@BindMethods FunctionDeclaration function);

  @SqlUpdate(
      """
      INSERT INTO workers (id, application, build_id, capacity, workflow_types, functions,
                           orchestration_versions, lease_until)
      VALUES (:workerId, :application, :buildId, :capacity, :workflowTypes, :names,
              :orchestrationVersions,
              clock_timestamp() + :leaseMillis * INTERVAL '1 millisecond')
      ON CONFLICT (id) DO UPDATE
      SET lease_until = EXCLUDED.lease_until
      """)
  void upsertWorker(@BindMethods RegistrationRequest request, List<String> names, long leaseMillis);
}
