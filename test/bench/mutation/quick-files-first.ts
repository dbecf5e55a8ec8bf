import { BaseSequencer, type TestSpecification } from "vitest/node";

/** The longest time that a run of each file has taken. */
const durations = new Map<string, number>();

/**
 * Orders the files of tests so that the quick ones come first: most mutants are noticed by one of them,
 * and the run of a mutant ends at the first test that fails. Vitest's own order is the reverse.
 */
export class QuickFilesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    for (const { moduleId, project } of files) {
      const name = moduleId.slice(project.config.root.length + 1);
      const { duration = 0 } = this.ctx.cache.getFileTestResults(`${project.name}:${name}`) ?? {};
      durations.set(moduleId, Math.max(durations.get(moduleId) ?? 0, duration));
    }
    const getDuration = ({ moduleId }: TestSpecification) => durations.get(moduleId) ?? 0;
    return [...files].sort((one, other) => getDuration(one) - getDuration(other));
  }
}
