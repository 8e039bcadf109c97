import { CandidateSearch } from './CandidateSearch';
import { Exchange } from './Exchange';
import { HandProposal } from './HandProposal';
import { Reapply } from './Reapply';

/** Where mappings come from and go to. */
export function SetsPart() {
  return (
    <div className="two-columns">
      <div>
        <CandidateSearch />
        <HandProposal />
      </div>
      <div>
        <Exchange />
        <Reapply />
      </div>
    </div>
  );
}
